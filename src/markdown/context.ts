import type { SharedSources } from "../citations/shared.ts";
import type { CitationStyle } from "../citations/style/types.ts";
import type { Reference } from "../citations/types.ts";
import type { Place } from "../diagnostics.ts";
import type { Provider } from "../embeds/types.ts";
import type { MediaFile } from "../media/types.ts";
import type { PictureFile } from "../pictures/types.ts";
import type { Rule } from "../rules/rules.ts";
import type { FenceReader } from "./blocks/fence-types.ts";
import type { ProseBlock } from "./prose-types.ts";

export type ResolvedImage =
  /** `moving`: an animation, of which only the first frame is shown. */
  | (PictureFile & { moving?: true })
  | { problem: string; hint: string; rule: Rule }
  /** It is on a different site. */
  | { remote: true };

/** Why a file can't be published, at the level of the rule. */
export interface FileProblem {
  problem: string;
  hint: string;
  rule: Rule;
}

/** The URL of an article that has none because of its errors. */
export const BROKEN = "";

/** What a body is rendered with, besides its text. */
export interface BodyContext {
  file: string;
  /** The line of the file where the body begins. */
  firstLine: number;
  /** BCP 47. */
  language: string;
  references: readonly Reference[];
  /** Sources that all articles share, for keys and labels that the article does not declare. */
  shared?: SharedSources | undefined;
  /** Where a source is declared. Called only to report a problem, since finding a place is slow. */
  sourcePlace?: ((reference: Reference) => Place) | undefined;
  /** Receives an image's URL as written, percent-decoded; never one with a host. */
  resolveImage: (src: string) => ResolvedImage;
  /**
   * Receives a relative link to a Markdown file, percent-decoded and without its fragment. Returns the root-relative
   * URL, null if the file is unpublished, `BROKEN` if it has errors, and undefined if there is no such file.
   */
  resolveLink?: ((href: string) => string | null | undefined) | undefined;
  /**
   * Receives a reference to a file of `media/`, percent-decoded: `/media/budget.pdf`. A page that shows the file adds
   * its URL to `RenderState.files`, which publishes it. Absent if nothing can be published.
   */
  resolveFile?: ((src: string) => MediaFile | FileProblem) | undefined;
  /** The text of such a file, such as CSV or GeoJSON, with at most `LIMITS.dataBytes`. A changed file renders the body again. */
  readFile?: ((src: string) => { file: MediaFile; text: string } | FileProblem) | undefined;
  /** Reads blocks of data. Without it, they stay code. */
  readFence?: FenceReader | undefined;
  /** The publication's origin, `https://example.org`: absolute links to it are internal. */
  origin?: string | undefined;
  /** Sites that the publication embeds besides those that all can. */
  embeds?: readonly Provider[] | undefined;
  /** Whether the rendered body is also written as Markdown for download. */
  writesMarkdown?: boolean | undefined;
  /** It is a standing page or about an author: what has brackets there was left to fill in. */
  isStanding?: boolean | undefined;
  /** Receives the text for checks of its language, and the short forms that it explains. */
  readProse?: ((blocks: readonly ProseBlock[], explained: readonly string[]) => void) | undefined;
  /** Warns of quotations without a citation. */
  quotationsCited?: boolean | undefined;
  /** Marks links to other sites as paid for. */
  sponsored?: boolean | undefined;
  /** Whether `$` signs enclose formulas in TeX. */
  maths?: boolean | undefined;
  /** Whether the keywords of code blocks are coloured. */
  highlightCode?: boolean | undefined;
  /** An academic style. Without one, sources use the news style. */
  style?: CitationStyle | undefined;
}
