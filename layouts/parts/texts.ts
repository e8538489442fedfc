import type { Site } from "../../src/pages/types.ts";
import type { LayoutWords } from "../../src/words/types.ts";
import { wordsOf } from "../../src/words/words-of.ts";

/** The interface words of layouts, in the language of the edition that `site` belongs to. */
export function texts({ settings }: Pick<Site, "settings">): LayoutWords {
  return wordsOf(settings.language).layouts;
}
