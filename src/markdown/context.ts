import type { SharedSources } from "../citations/shared.ts";
import type { CitationStyle } from "../citations/style/types.ts";
import type { Reference } from "../citations/types.ts";
import type { Place } from "../diagnostics.ts";
import type { PictureFile } from "../pictures/types.ts";
import type { Rule } from "../rules/rules.ts";

export type ResolvedImage =
  /** `moving`: an animation, of which the first frame is shown. */
  | (PictureFile & { moving?: true })
  | { problem: string; hint: string; rule: Rule }
  /** It lies on another site. */
  | { remote: true };

/** In the place of a url: of an article whose errors keep it from having one. */
export const BROKEN = "";

/** What a body is rendered with, beside its text. */
export interface BodyContext {
  file: string;
  /** The line of the file at which the body's first line stands. */
  firstLine: number;
  /** BCP 47. */
  language: string;
  references: readonly Reference[];
  /** Those that all articles share: cited where it has none of its own. */
  shared?: SharedSources | undefined;
  /** Where a source is declared. Asked only when there is something to say of it: finding a place is dear. */
  sourcePlace?: ((reference: Reference) => Place) | undefined;
  /** Is given an image's url as it is written, but percent-decoded; never one that names a host. */
  resolveImage: (src: string) => ResolvedImage;
  /**
   * Is given a relative link to a Markdown file, percent-decoded and without its fragment; gives its root-relative
   * url, null where it is not published, `BROKEN` where it has errors, and undefined where there is no such file.
   */
  resolveLink?: ((href: string) => string | null | undefined) | undefined;
  /** Of the publication, `https://example.org`: its own absolute links are not external. */
  origin?: string | undefined;
  /** Whether what is rendered is also written as Markdown, for readers to download. */
  writesMarkdown?: boolean | undefined;
  /** Warns of quotations without a citation. */
  quotationsCited?: boolean | undefined;
  /** Links to other sites are paid for. */
  sponsored?: boolean | undefined;
  /** An academic style. Without one, sources are in the news style. */
  style?: CitationStyle | undefined;
}
