import type { CitedSource, Reference } from "../citations/types.ts";
import type {
  Article,
  ArticleFacts,
  AuthorFacts,
  FeedFormat,
  SecurityContact,
} from "../content/types.ts";
import type { Moment } from "../dates.ts";
import type { Alternate, Link } from "./types.ts";

export interface RedirectModel {
  /** Root-relative. */
  to: string;
  title: string;
}

/** What a brief feed tells of an article. */
export type ArticleInBrief = Pick<
  ArticleFacts,
  | "id"
  | "aliases"
  | "url"
  | "title"
  | "standfirst"
  | "image"
  | "language"
  | "published"
  | "updated"
  | "type"
  | "sponsor"
  | "tags"
>;

/** An article in a feed: in a brief one, without its text. */
export interface FeedItem {
  article: Article | ArticleInBrief;
  section: Link;
  authors: Pick<AuthorFacts, "id" | "name">[];
  citations: CitedSource[];
}

export interface FeedModel {
  format: FeedFormat;
  /** Of the list, without the publication's name; empty where that is all it is of. */
  title: string;
  description: string;
  /** The page the feed is of, `/world/`; the feed's own url is the page's. */
  home: string;
  /** Entries have their standfirst, and not their text. */
  brief?: true;
  /** At an old address, the url of the feed that readers are to ask for from now on, where there is one in its format. */
  self?: string;
  entries: FeedItem[];
}

export type CitationFormat = "json" | "bib" | "ris";
/** The sources of an article, for reference managers. */
export interface CitationsModel {
  format: CitationFormat;
  /** In the order of their numbers. */
  references: Reference[];
}

/** The text of an article, for readers who want no page. */
export interface MarkdownModel {
  article: Article;
  /** Their names, in the order of the byline. */
  authors: string[];
}

export interface SitemapModel {
  /** Root-relative urls with the time of their last change, where it is known, and the page in all its languages. */
  entries: { url: string; modified?: Moment; alternates?: Alternate[] }[];
}
export interface SitemapIndexModel {
  sitemaps: string[];
}
export interface NewsSitemapModel {
  entries: {
    url: string;
    title: string;
    published: Moment;
    language: string;
    /** The home of its edition, where it is not the main one: that may have another name. */
    edition?: string;
  }[];
}
export interface SecurityModel {
  security: SecurityContact;
}
/** What hosts are to send with the site's files. */
export interface HeadersModel {
  /** Folders whose files are never another under one name. */
  unchanging: readonly string[];
  /** Feeds at old addresses, which hosts would send as something else. */
  feeds?: readonly { url: string; format: FeedFormat }[];
}
export interface RobotsModel {
  sitemaps: string[];
}
export interface StylesheetModel {
  css: string;
}
/** A module that a page runs. */
export interface ScriptModel {
  code: string;
}
