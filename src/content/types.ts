import type { Moment } from "../dates.ts";
import type { Body, BodyFacts } from "../markdown/types.ts";
import type { Raster } from "../pictures/types.ts";
import type { ArticleType, CommentState, Policy, SocialNetwork } from "../vocabularies.ts";
import type { CheckLevels } from "./checks.ts";

/** A content file as it was read: UTF-8, without a byte order mark, lines ended by LF. */
export interface SourceFile {
  /** As an editor would type it: what diagnostics show. */
  file: string;
  /** Relative to the content folder, with `/`: `articles/world/x.md`. */
  path: string;
  text: string;
}

export interface Section {
  id: string;
  title: string;
  description?: string;
  prompt?: string;
}

export const FEED_FORMATS = ["rss", "atom", "json"] as const;
export type FeedFormat = (typeof FEED_FORMATS)[number];

export const SOURCE_PAGES = ["all", "shared"] as const;

export interface CommentSettings {
  /** `letters`: a link that opens a mail to the editor. */
  provider: "letters";
  /** For articles that do not say. */
  default: CommentState;
}

/** A picture of the content folder that stands for the publication. */
export interface Logo {
  /** Root-relative. */
  src: string;
  width: number;
  height: number;
}

/** An edition of the publication in another language: what it says of itself. */
export interface EditionSettings
  extends Pick<Settings, "language" | "home" | "tagline" | "description"> {
  title?: string;
  prompt?: string;
  /** Those of the publication that it names, by their ids, as it calls them. */
  sections: Section[];
}

export interface SecurityContact {
  /** Mail addresses and urls, the first to be tried first. */
  contact: string[];
  /** `yyyy-mm-dd`. */
  expires: string;
  /** Where it says how faults are to be told. */
  policy?: string;
}

/** Where a feed stood before, and what answers there now. */
export interface FeedAlias {
  /** Root-relative and decoded, as its file is called. */
  url: string;
  /** The page whose feed it is: `/world/`. */
  home: string;
  format: FeedFormat;
  /** Where it is written. */
  file: string;
  line: number;
}

/** `publication.yaml`, validated and with its defaults. */
export interface Settings {
  title: string;
  tagline?: string;
  description?: string;
  /** In place of the title in the nameplate. */
  logo?: Logo;
  /** Origin and perhaps a folder, without a slash at the end. */
  url: string;
  /** BCP 47. */
  language: string;
  /** Where its front page is: `/`; of another edition than the main one, `/es/`. */
  home: string;
  /** The editions in other languages. */
  editions: EditionSettings[];
  /** IANA. */
  timeZone: string;
  sections: Section[];
  /** The publication's comment prompt; `{subject}`, `{title}` and `{section}` are filled in. */
  prompt: string;
  /** Urls, absolute or of the site. */
  policies: Partial<Record<Policy, string>>;
  /** Urls, or handles for mastodon and bluesky. */
  social: Partial<Record<SocialNetwork, string>>;
  /** The editor's mail address. */
  editor?: string;
  comments: CommentSettings;
  /** `/{yyyy}/{mm}/{slug}/`; may also hold `{dd}` and `{section}`, and needs `{slug}` alone. */
  articleUrl: string;
  /** Articles on one page of a list. */
  perPage: number;
  /** The formats of the feeds of the site and its sections, with full text. */
  feeds: FeedFormat[];
  /** Tags and authors have these as well: else they have the first format, with standfirsts alone. */
  feedsEverywhere: boolean;
  /** Old addresses of feeds; absent where there is none. */
  feedAliases?: FeedAlias[];
  /** What is to be said of warnings, where it is another thing than by default. */
  checks?: CheckLevels;
  /** An academic style: one of `BUNDLED_STYLES`, or a `.csl` file of the content folder. Without one, the news style. */
  style?: string;
  /** Which sources have a page of their own: all, or those that two articles or more cite. */
  sourcePages: (typeof SOURCE_PAGES)[number];
  /** Who is to be told of a fault that harms, and until when that holds. */
  security?: SecurityContact;
  /** Whether articles have their sources beside them as files for reference managers. */
  citationFiles: boolean;
  /** Whether articles have their text beside them as Markdown. */
  markdownFiles: boolean;
  /** Whether there is a text-only edition below `/lite/`. */
  lite: boolean;
  /** How many articles without a picture have a social card of their own; 0 if there are no cards at all. */
  cards: { newest: number };
  /** Whether readers can search the articles. */
  search: boolean;
}

/** Who paid for an article. */
export interface Sponsor {
  name: string;
  url?: string;
}

export interface Image {
  /** Root-relative: `/media/map.svg`. An absolute url only where the picture is elsewhere: then it is never shown, only named to machines. */
  src: string;
  /** Empty for one that says nothing beside its article: the editor has written so. */
  alt: string;
  caption?: string;
  credit?: string;
  width?: number;
  height?: number;
  /** Of a picture of pixels: variants of it are shown. */
  raster?: Raster;
}

/**
 * What lists, indexes and checks need of an article. It is kept in memory for all of them, so the body's text and what
 * only the article's own page shows are not part of it.
 */
export interface ArticleFacts {
  /** As diagnostics show it. */
  file: string;
  path: string;
  /** Another one wherever anything of the article is another, its rendered body included. */
  stamp: string;
  /** Root-relative and decoded: `/2026/03/how-schengen-works/`. */
  url: string;
  title: string;
  /** The front matter's `description`. */
  standfirst: string;
  published: Moment;
  updated?: Moment;
  /** A section's id. */
  section: string;
  /** Authors' ids, in the order of the byline. */
  authors: string[];
  tags: string[];
  type: ArticleType;
  /** Of a sponsored article, where it says. */
  sponsor?: Sponsor;
  kicker?: string;
  image?: Image;
  draft: boolean;
  /** Nobody is to know of it before, whatever its date. */
  embargo?: Moment;
  /** From then on nobody is to know of it any more. */
  expires?: Moment;
  lead: boolean;
  /** Root-relative urls that redirect here, the oldest first. */
  aliases: string[];
  /** What feeds know it by, where its editor says so: root-relative, or an identifier as a whole. */
  id?: string;
  /**
   * The lines of the file that settle its urls: that of `slug`, else of `title`, and that of each alias; and those of
   * its `id` and of where its sources begin, where it has any.
   */
  lines: { url: number; aliases: number[]; id?: number; citations?: number };
  canonical?: string;
  /** BCP 47: the article's own, else the publication's. */
  language: string;
  /** The article that it translates, as its editor names it, and where. */
  translationOf?: { name: string; line: number; column: number };
  body: BodyFacts;
}

/** All of an article. */
export interface Article extends ArticleFacts {
  dateline?: string;
  prompt?: string;
  comments: CommentState;
  body: Body;
}

export const AUTHOR_KINDS = ["person", "desk"] as const;
/** A byline is a person's, or stands for several: machines are told which. */
export type AuthorKind = (typeof AUTHOR_KINDS)[number];

/** What bylines and machines are told of an author. */
export interface AuthorFacts {
  id: string;
  kind: AuthorKind;
  name: string;
  role?: string;
  email?: string;
  /** `@user@host`. */
  fediverse?: string;
  links: { title: string; url: string }[];
}

export interface Author extends AuthorFacts {
  file: string;
  /** BCP 47: of the role and the biography. */
  language: string;
  /** Has a page without a published article. */
  public: boolean;
  biography: Body;
}

/** A page that is no article: about, ethics, contact. */
export interface StandingPage {
  file: string;
  url: string;
  title: string;
  description?: string;
  language: string;
  body: Body;
}
