import type { PageKind, PageModels } from "./kinds.ts";

/**
 * A page as data, as its layout receives it. `url` is root-relative and decoded; a URL that ends in `/` is written as
 * `index.html` in that folder.
 */
export interface Page<Kind extends PageKind = PageKind> {
  kind: Kind;
  url: string;
  model: PageModels[Kind];
  /** The content file it comes from, if any. */
  file?: string;
  /** The home of its edition; absent for the main one. */
  edition?: string;
}
