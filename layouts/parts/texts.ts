import type { Site } from "../../src/pages/types.ts";
import type { LayoutWords } from "../../src/words/types.ts";
import { wordsOf } from "../../src/words/words-of.ts";

/** What layouts print of themselves, in the language of the page's edition, which `site` is of. */
export function texts({ settings }: Pick<Site, "settings">): LayoutWords {
  return wordsOf(settings.language).layouts;
}
