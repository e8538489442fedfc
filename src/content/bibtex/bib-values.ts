import { readTex, type TexText } from "./tex/read-tex.ts";
import { entriesOf } from "./tex/words.ts";

/** Values without any of these are plain text. */
const TEX = /[\\{}$~`]|--|''|,,/;

/** A value as text, with white space collapsed. */
export function readText(tex: string): TexText {
  return TEX.test(tex) ? readTex(tex) : { text: tex.replace(/[^\S\u00a0\u202f]+/g, " ").trim() };
}

/** A list joined by `and`, as one text. */
export function readList(tex: string): TexText {
  const read = entriesOf(tex).map((words) =>
    readText(tex.slice(words[0]?.start, words.at(-1)?.end)),
  );
  const unknown = read.find((each) => each.unknown !== undefined)?.unknown;
  const text = read.map((each) => each.text).join(", ");
  return { text, ...(unknown !== undefined && { unknown }) };
}
