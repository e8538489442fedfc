import type { CitedSource } from "../citations/types.ts";
import type { Article, Author, Section, Settings, StandingPage } from "../content/types.ts";
import type { Moment } from "../dates.ts";
import type { Month, SectionFront, SourceEntry, Tag, Year } from "../publication/types.ts";

/** A link with its words. `url` is root-relative and decoded, without the path prefix, unless it is absolute. */
export interface Link {
  title: string;
  url: string;
}

/** What the head of every HTML page needs. */
export interface Meta {
  /** The page's own title, without the publication's name. Empty on the front. */
  title: string;
  description: string;
  /** Root-relative, of this very page. */
  url: string;
  /** Where it is not this page: an absolute url. */
  canonical?: string;
  /** BCP 47, of the page's main text. */
  language: string;
  /** The way here from the front, the front first, this page last. Empty on the front. */
  breadcrumbs: Link[];
  /** The folder whose rss.xml, atom.xml and feed.json belong to this page: `/`, `/world/`. */
  feeds?: string;
  noindex?: boolean;
}

/** What a card or a list line of an article shows. The names of its section and authors come along. */
export interface Teaser {
  url: string;
  title: string;
  standfirst: string;
  kicker?: string;
  section: Link;
  authors: Link[];
  published: Moment;
  updated?: Moment;
  type: Article["type"];
  language: string;
  image?: Article["image"];
}

/** One page of a list that is cut into pages. */
export interface Paging {
  /** From 1. */
  number: number;
  count: number;
  /** Urls of the neighbours, where there are any. */
  previous?: string;
  next?: string;
}

/** The comment prompt, resolved: the article's own question, else its section's, else the publication's. */
export interface Prompt {
  question: string;
  /** What the editor wrote behind the question; the layout has words of its own where this is absent. */
  invitation?: string;
  /** The language the question is in: the article's for its own, else the publication's. */
  language: string;
  comments: "open" | "closed";
  /** `mailto:` url of a letter with article and question filled in; absent when closed or without an editor's address. */
  letter?: string;
}

export interface ArticleModel {
  meta: Meta;
  article: Article;
  section: Link;
  authors: Author[];
  tags: Link[];
  /** Headings of the contents list; empty where there are fewer than three. */
  contents: Article["body"]["headings"];
  citations: (CitedSource & { /** The source's own page, where there is one. */ page?: string })[];
  prompt?: Prompt;
  /** Words at 230 a minute, rounded, at least 1. */
  readingMinutes: number;
  /** Plain links that share the article. */
  share: Link[];
  /** The articles before and after it in its section. */
  newer?: Teaser;
  older?: Teaser;
}

export interface FrontModel {
  meta: Meta;
  lead?: Teaser;
  latest: Teaser[];
  rails: { section: Section & { url: string }; teasers: Teaser[] }[];
}

/** A section front, tag, author or archive page: a heading and one page of teasers. */
interface ListModel {
  meta: Meta;
  teasers: Teaser[];
  paging: Paging;
}
export type SectionModel = ListModel & { section: SectionFront };
export type TagModel = ListModel & { tag: Tag };
export type AuthorModel = ListModel & { author: Author };
/** Of a year, or of one of its months. */
export type ArchiveModel = ListModel & { year: Year; month?: Month };

/** A line of an index: a link, and how many articles stand behind it. */
export interface IndexEntry extends Link {
  count: number;
}
/** `/tags/`, `/authors/` and `/archive/`. */
export interface IndexModel {
  meta: Meta;
  groups: { title?: string; url?: string; entries: IndexEntry[] }[];
}

export interface SourcesModel {
  meta: Meta;
  /** By the first letter of their titles; `page` where two articles or more cite it. */
  groups: { letter: string; sources: (SourceEntry & { page?: string; teasers: Teaser[] })[] }[];
}

export interface SourceModel {
  meta: Meta;
  source: SourceEntry;
  teasers: Teaser[];
}

export interface StandingModel {
  meta: Meta;
  page: StandingPage;
  contents: StandingPage["body"]["headings"];
}

export interface NotFoundModel {
  meta: Meta;
}

export interface RedirectModel {
  /** Root-relative. */
  to: string;
  title: string;
}

export type FeedFormat = "rss" | "atom" | "json";
export interface FeedModel {
  format: FeedFormat;
  title: string;
  description: string;
  /** The page the feed is of, `/world/`; the feed's own url is the page's. */
  home: string;
  entries: { article: Article; section: Link; authors: Author[]; citations: CitedSource[] }[];
}

export interface SitemapModel {
  /** Root-relative urls with the time of their last change, where it is known. */
  entries: { url: string; modified?: Moment }[];
}
export interface SitemapIndexModel {
  sitemaps: string[];
}
export interface NewsSitemapModel {
  entries: { url: string; title: string; published: Moment; language: string }[];
}
export interface RobotsModel {
  sitemaps: string[];
}
export interface StylesheetModel {
  css: string;
}

/** Every kind of page, its layout's name, and what its layout is given. */
export interface PageModels {
  article: ArticleModel;
  front: FrontModel;
  section: SectionModel;
  tag: TagModel;
  author: AuthorModel;
  archive: ArchiveModel;
  index: IndexModel;
  sources: SourcesModel;
  source: SourceModel;
  standing: StandingModel;
  "not-found": NotFoundModel;
  redirect: RedirectModel;
  feed: FeedModel;
  sitemap: SitemapModel;
  "sitemap-index": SitemapIndexModel;
  "news-sitemap": NewsSitemapModel;
  robots: RobotsModel;
  stylesheet: StylesheetModel;
}

export type PageKind = keyof PageModels;

/** A record, so that a kind that is forgotten here does not type-check. */
const kinds: Record<PageKind, true> = {
  article: true,
  front: true,
  section: true,
  tag: true,
  author: true,
  archive: true,
  index: true,
  sources: true,
  source: true,
  standing: true,
  "not-found": true,
  redirect: true,
  feed: true,
  sitemap: true,
  "sitemap-index": true,
  "news-sitemap": true,
  robots: true,
  stylesheet: true,
};
export const PAGE_KINDS: readonly string[] = Object.keys(kinds);

/** A page as data. `url` is root-relative and decoded; one that ends in `/` is written as its `index.html`. */
export interface Page<Kind extends PageKind = PageKind> {
  kind: Kind;
  url: string;
  model: PageModels[Kind];
  /** The content file it is made from, where there is one: what a collision names. */
  file?: string;
  /** The line of that file that settles the url. */
  line?: number;
}

/** What is true of every page of a build: layouts and formats are given it beside the page. */
export interface Site {
  settings: Settings;
  now: Moment;
  /** `/` or `/project/`. */
  pathPrefix: string;
  /** Origin, and the folder of `url` without the path prefix: what absolute urls begin with. No slash at the end. */
  origin: string;
  /** Root-relative url of the stylesheet. */
  stylesheet: string;
  /** The sections, in order: the navigation. */
  sections: Link[];
  /** The standing pages, for the foot. */
  standing: Link[];
}
