export type PageState = "new" | "moved" | "changed" | "gone";

/** `page` is a text of the publication that is not an article, such as “About”; a list names articles or sources. */
export type PageSort = "article" | "page" | "front" | "list";

/** How a page of one site differs from the page at the same URL of another one. */
export interface ChangedPage {
  state: PageState;
  sort: PageSort;
  /** Root-relative, without a path prefix, encoded. */
  url: string;
  /** The page's title, without that of the publication. */
  title: string;
  /** What is different on a page that is changed: its words, only its pictures, or only links and markup. */
  differs?: "text" | "pictures" | "markup";
  /** The page's own words for a draft, or for an article of a later date. */
  label?: string;
  /** The URL before it moved. */
  from?: string;
  /** The old URL of a page that is gone or moved leads nowhere. */
  isLost?: true;
}

/** What a change does to a site. */
export interface Comparison {
  /** Pages whose own content differs: articles first, and of each sort new ones first. */
  pages: ChangedPage[];
  /** How many other pages differ only around that: in lists of related articles, masthead or foot, or metadata. */
  around: { related: number; frame: number; metadata: number };
  /** Whether stylesheets or scripts differ, so that every page may look different. */
  isLookChanged: boolean;
}
