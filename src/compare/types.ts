/** How a page of one site differs from the page at the same URL of another one. */
export interface ChangedPage {
  state: "new" | "changed" | "gone";
  /** Root-relative, without a path prefix, encoded. */
  url: string;
  /** The page's title, without that of the publication. */
  title: string;
  /** Whether it is an article. Most other changes are lists that name one. */
  isArticle: boolean;
}

/** What a change does to a site. */
export interface Comparison {
  /** Articles first, by URL. */
  pages: ChangedPage[];
  /** Whether stylesheets or scripts differ, so that every page may look different. */
  isLookChanged: boolean;
}
