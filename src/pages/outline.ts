import type { ArticleKey } from "../content/articles/memory.ts";
import type { AuthorFacts } from "../content/types.ts";
import type { Moment } from "../dates.ts";
import type { ArticleInBrief, FeedItem, FeedModel, MarkdownModel } from "./machine-models.ts";
import type { PageKind, PageModels } from "./page.ts";
import type { Alternate, Link, Neighbour, RelatedStory, Translation } from "./types.ts";

/** An article's page before the article itself is read. */
export interface ArticleOutline {
  article: ArticleKey;
  section: Link;
  authors: AuthorFacts[];
  /** The page of each source that the article cites, in the order of their numbers; null for one without a page. */
  sourcePages: (string | null)[];
  /** The nearest to it, but for its neighbours. */
  related: RelatedStory[];
  newer?: Neighbour;
  older?: Neighbour;
  /** It in other languages, the original first. */
  translations?: Translation[];
  /** It in all its languages, itself among them, as search engines are told of them. */
  alternates?: Alternate[];
  /** The url of its social card, where it has no picture. */
  card?: string;
  /** The section's title, where that is what the card says. */
  cardOfSection?: string;
  /** The last change. */
  modified: Moment;
  /** Whole years since then, from 1. */
  yearsOld?: number;
  /** Only ever built for an editor's own eyes, with --drafts. */
  noindex?: true;
  /** No sitemap lists it: it is not public, or belongs to another site. */
  unlisted?: true;
}

export interface MarkdownOutline extends Omit<MarkdownModel, "article"> {
  article: ArticleKey;
}

export interface EntryOutline extends Pick<FeedItem, "section" | "authors"> {
  /** In a brief feed all that it shows, so that another text of the article does not render it again. */
  article: ArticleKey | ArticleInBrief;
}

export interface FeedOutline extends Omit<FeedModel, "entries"> {
  /** One object an article, in however many feeds it stands: what is made of it can be made once. */
  entries: EntryOutline[];
}

/** The models of all pages, but that articles are named and not yet read: small enough to be kept for a whole site. */
export interface OutlineModels
  extends Omit<PageModels, "article" | "lite-article" | "markdown" | "feed"> {
  article: ArticleOutline;
  "lite-article": ArticleOutline;
  markdown: MarkdownOutline;
  feed: FeedOutline;
}

/**
 * A page as data, and all that it depends on beside the site. `url` is root-relative and decoded; one that ends in `/`
 * is written as its `index.html`.
 */
export interface Outline<Kind extends PageKind = PageKind> {
  kind: Kind;
  url: string;
  model: OutlineModels[Kind];
  /** The content file it is made from, where there is one: what a collision names. */
  file?: string;
  /** The line of that file that settles the url. */
  line?: number;
  /** The home of the edition that it is of; absent for the main one. */
  edition?: string;
}
