import type { Locator } from "../locators.ts";
import type { Reference } from "../types.ts";

/** The rule for problems in a style's file. */
export const STYLE_RULE = "settings/style-file";

/** An academic style as data that passes between threads. */
export interface StyleSource {
  /** One of `BUNDLED_STYLES`, or a `.csl` file's path in the content folder. */
  name: string;
  /** The file's text. */
  xml?: string;
  /** The publication's language (BCP 47), for “n.d.” and “and”. */
  language: string;
}

/** A source as a call names it. */
export interface StyledUse {
  key: string;
  locator?: Pick<Locator, "label" | "value">;
  /** Words before and after it, such as “see”. */
  prefix?: string;
  suffix?: string;
  /** Without its author: `[-@key]`, or `@key` in running text, where the sentence has the author's name. */
  suppress?: boolean;
}

/** A part of a call: one source's words, which link to its entry, or text between sources. */
export interface CallPart {
  /** Safe markup. */
  html: string;
  /** The source that the words belong to: an index in the uses of the call. Each use has exactly one such part. */
  use?: number;
}

/** The sources of a body in a style. */
export interface StyledCitations {
  /** Why the style can't write these sources, which then use the news style. */
  problem?: string;
  /** What each call shows, in the order of the calls. Absent if the style's calls are numbers or notes. */
  calls?: CallPart[][];
  /** Each source's list entry as safe markup, by key. The style may have none for a source. */
  entries: ReadonlyMap<string, string>;
  /** The keys in the order of the style's list. Absent if it lists by first use. */
  order?: string[];
}

export interface CitationStyle {
  /** Its name; for a style in the content folder, the file as editors see it. */
  name: string;
  isFile: boolean;
  /** Writes all calls of a body, in the order of the text; their keys must be among `references`. */
  cite: (
    calls: readonly { uses: readonly StyledUse[] }[],
    references: ReadonlyMap<string, Reference>,
  ) => StyledCitations;
}
