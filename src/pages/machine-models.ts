import type { CitedSource, Reference } from "../citations/types.ts";
import type { Article, ArticleFacts, AuthorFacts, SecurityContact } from "../content/types.ts";
import type { Moment } from "../dates/moments.ts";
import type { FeedFormat } from "../feed-formats.ts";
import type { HostFileFormat } from "../hosts/host.ts";
import type { BodyUses } from "../markdown/uses.ts";
import type { Rule } from "./redirect-rules.ts";
import type { Alternate, Link } from "./types.ts";

export interface RedirectModel {
  /** Root-relative. */
  to: string;
  title: string;
}

/** What a brief feed shows of an article. */
export type ArticleInBrief = Pick<
  ArticleFacts,
  | "id"
  | "aliases"
  | "url"
  | "title"
  | "standfirst"
  | "image"
  | "audio"
  | "language"
  | "published"
  | "updated"
  | "type"
  | "sponsor"
>;

/** An article in a feed; in a brief feed, without its text. */
export interface FeedItem {
  article: Article | ArticleInBrief;
  section: Link;
  authors: Pick<AuthorFacts, "id" | "name">[];
  /** As readers see them. */
  tags: string[];
  citations: CitedSource[];
}

export interface FeedModel {
  format: FeedFormat;
  /** The list's title, without the publication's name; empty for the publication's own feed. */
  title: string;
  description: string;
  /** The URL of the page it belongs to, `/world/`. The feed's own URL is the page's. */
  home: string;
  /** Entries have a standfirst but no text. */
  brief?: true;
  /** At an old URL: the current URL of the feed in this format, if it still exists. */
  self?: string;
  entries: FeedItem[];
}

export type CitationFormat = "json" | "bib" | "ris";
/** An article's sources, for reference managers. */
export interface CitationsModel {
  format: CitationFormat;
  /** Ordered by citation number. */
  references: Reference[];
}

/** The data of a chart or table, as CSV. */
export interface DataModel {
  text: string;
}

/** An article as Markdown. */
export interface MarkdownModel {
  article: Article;
  /** Names, in the order of the byline. */
  authors: string[];
}

export interface SitemapModel {
  /** Root-relative URLs, the time of their last change if known, and their language versions. */
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
    /** The home of its edition, except for the main one: editions may have different names. */
    edition?: string;
  }[];
}
export interface SecurityModel {
  security: SecurityContact;
}
/** A file that tells a host which headers to send, and where old URLs lead. */
export interface HostFileModel {
  format: HostFileFormat;
  /** Folders in which a file name never changes its content. */
  unchanging: readonly string[];
  /** Feeds at old URLs, for which hosts would guess the wrong media type. */
  feeds?: readonly { url: string; format: FeedFormat }[];
  /** What public texts use. */
  uses?: BodyUses;
  /** Old URLs; absent if none. */
  rules?: readonly Rule[];
}
/** All that it shows is in the site. */
export type ManifestModel = Record<never, never>;
export interface RobotsModel {
  sitemaps: string[];
}
export interface StylesheetModel {
  css: string;
}
/** A JavaScript module for pages. */
export interface ScriptModel {
  code: string;
}

/** The options of the desk. */
export interface DeskConfigModel {
  config: object;
}
