import type { Locator } from "../locators.ts";
import type { Reference } from "../types.ts";

/** Of what is wrong with the file of a style. */
export const STYLE_RULE = "settings/style-file";

/** An academic style as data, which passes between threads. */
export interface StyleSource {
  /** One of `BUNDLED_STYLES`, or a `.csl` file's path in the content folder. */
  name: string;
  /** The file's text. */
  xml?: string;
  /** BCP 47, of the publication: the language of “n.d.” and “and”. */
  language: string;
}

/** A source as a call names it. */
export interface StyledUse {
  key: string;
  locator?: Pick<Locator, "label" | "value">;
  /** Words before and behind it: “see”. */
  prefix?: string;
  suffix?: string;
  /** Without its author: `[-@key]`, and `@key` in running text, where the author is a word of the sentence. */
  suppress?: boolean;
}

/** A piece of a call: the words of one source, which lead to its entry, or what stands between them. */
export interface CallPart {
  /** Safe markup. */
  html: string;
  /** Whose words they are: an index in the uses of the call. Each use has one such part, and no more. */
  use?: number;
}

/** The sources of one body in a style. */
export interface StyledCitations {
  /** Why the style can't write these sources: then they are in the news style. */
  problem?: string;
  /** What each call shows, in the order of the calls. Absent in a style whose calls are numbers or notes. */
  calls?: CallPart[][];
  /** The list entry of each source by its key, in safe markup. The style may have none of a source. */
  entries: ReadonlyMap<string, string>;
  /** The keys in the style's own order of the list. Absent where it lists by first use. */
  order?: string[];
}

export interface CitationStyle {
  /** Its name; of a style in the content folder, the file as an editor sees it. */
  name: string;
  isFile: boolean;
  /** All calls of a body in the order of the text; their keys are among `references`. */
  cite: (
    calls: readonly { uses: readonly StyledUse[] }[],
    references: ReadonlyMap<string, Reference>,
  ) => StyledCitations;
}
