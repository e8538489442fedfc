import type { ArticleKey } from "../content/articles/memory.ts";
import type { AuthorFacts } from "../content/types.ts";
import type { Moment } from "../dates/moments.ts";
import type { PageKind, PageModels } from "./kinds.ts";
import type {
  ArticleInBrief,
  DataModel,
  FeedItem,
  FeedModel,
  MarkdownModel,
} from "./machine-models.ts";
import type { Alternate, Link, Neighbour, RelatedStory, Translation } from "./types.ts";
import type { Unpublished } from "./unpublished.ts";

/** An article's page before the article's text is read. */
export interface ArticleOutline {
  article: ArticleKey;
  section: Link;
  authors: AuthorFacts[];
  tags: Link[];
  /** The page of each cited source, ordered by citation number; null if it has none. */
  sourcePages: (string | null)[];
  /** The closest articles, without its neighbours. */
  related: RelatedStory[];
  newer?: Neighbour;
  older?: Neighbour;
  /** Its versions in other languages, the original first. */
  translations?: Translation[];
  /** All its language versions, itself included, for search engines. */
  alternates?: Alternate[];
  /** The URL of its social card, if it has no picture. */
  card?: string;
  /** The section's title, if the card shows that. */
  cardOfSection?: string;
  /** The last change. */
  modified: Moment;
  /** Whole years since then, from 1. */
  yearsOld?: number;
  /** The time after which comments close has passed. */
  isOver?: true;
  /** A preview for editors, built only with --drafts. */
  noindex?: true;
  /** Absent if readers can see it. */
  unpublished?: Unpublished;
  /** Excluded from sitemaps: it is not public, or its canonical URL is on another site. */
  unlisted?: true;
}

export interface MarkdownOutline extends Omit<MarkdownModel, "article"> {
  article: ArticleKey;
}

/** The data themselves, or the article that has them. */
export type DataOutline = DataModel | { article: ArticleKey };

export interface EntryOutline extends Pick<FeedItem, "section" | "authors" | "tags"> {
  /** In a brief feed, only what it shows, so that a changed text does not render the feed again. */
  article: ArticleKey | ArticleInBrief;
}

export interface FeedOutline extends Omit<FeedModel, "entries"> {
  /** Feeds share one object for each article, so that derived data is made once. */
  entries: EntryOutline[];
}

/** The models of all pages, with articles named but not read: small enough to keep for a whole site. */
export interface OutlineModels
  extends Omit<PageModels, "article" | "lite-article" | "markdown" | "data" | "feed"> {
  article: ArticleOutline;
  "lite-article": ArticleOutline;
  markdown: MarkdownOutline;
  data: DataOutline;
  feed: FeedOutline;
}

/**
 * A page as data: everything it depends on besides the site. `url` is root-relative and decoded; a URL that ends in `/`
 * is written as `index.html` in that folder.
 */
export interface Outline<Kind extends PageKind = PageKind> {
  kind: Kind;
  url: string;
  model: OutlineModels[Kind];
  /** The content file it comes from, if any; collisions name it. */
  file?: string;
  /** The line in that file that determines the URL. */
  line?: number;
  /** The home of its edition; absent for the main one. */
  edition?: string;
}
