import type { ToolbarWords } from "../../../words/types.ts";
import { COMMANDS, embed, link, picture, type Selected, type TextChange } from "./commands.ts";

/** What a button may ask of the editor; each gives undefined if they want none. */
export interface Asked {
  words: ToolbarWords;
  /** Has the editor choose or upload a picture. */
  pickPicture: () => Promise<string | undefined>;
  /** Asks what a picture shows. */
  describe: () => Promise<string | undefined>;
  address: () => Promise<string | undefined>;
}

/** The buttons that change a text by what is selected, or also by what they ask. */
export type Asking = keyof typeof COMMANDS | "picture" | "link" | "embed";

/** What a button changes; undefined if the editor gave up what it asks for. */
export async function changeOf(
  name: Asking,
  selected: Selected,
  { words, pickPicture, describe, address }: Asked,
): Promise<TextChange | undefined> {
  switch (name) {
    case "picture": {
      const url = await pickPicture();
      const shows = url === undefined ? undefined : await describe();
      return url === undefined || shows === undefined ? undefined : picture(selected, url, shows);
    }
    case "link":
    case "embed": {
      const url = await address();
      if (!url?.trim()) return undefined;
      return name === "link" ? link(selected, url, words.sample) : embed(selected, url);
    }
    default:
      return COMMANDS[name](selected, words.sample);
  }
}
