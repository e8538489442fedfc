import type { Moment } from "../dates/moments.ts";
import type { OwnSite } from "../embeds/own-sites.ts";
import type { FeedFormat } from "../feed-formats.ts";
import type { HostName } from "../hosts/hosts.ts";
import type { Body, BodyFacts } from "../markdown/types.ts";
import type { Raster } from "../pictures/types.ts";
import type { ProseLimits } from "../prose/types.ts";
import type { ArticleType, CommentState, Policy, SocialNetwork } from "../vocabularies.ts";
import type { NavigationSettings, StandingPlace } from "./navigation.ts";
import type { PodcastCategory } from "./podcast-categories.ts";
import type { ReplyEntry, ReplyFacts } from "./replies.ts";
import type { RuleLevels } from "./rule-levels.ts";
import type { CommentService, Counter, DeskBackend, Newsletter, Thread } from "./services.ts";

/** What `houseStyle` sets. */
export interface HouseStyle extends ProseLimits {
  /** Initials that need not be spelled out. */
  initials: string[];
  /** npm packages of Hunspell dictionaries, by language. */
  dictionaries: Record<string, string>;
}

/** A content file's text: UTF-8 without a byte order mark, lines ending in LF. */
export interface SourceFile {
  /** The path as an editor would type it, for diagnostics. */
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

export const SOURCE_PAGES = ["all", "shared"] as const;

export interface CommentSettings extends CommentService {
  /** For articles that don't set `comments`. */
  default: CommentState;
  /** Days after which these close to replies; absent for never. */
  closeAfter?: number;
}

/** An image in the content folder. */
export interface Logo {
  /** Root-relative. */
  src: string;
  width: number;
  height: number;
}

/** An edition of the publication in another language. */
export interface EditionSettings
  extends Pick<Settings, "language" | "home" | "tagline" | "description"> {
  title?: string;
  prompt?: string;
  /** Translated sections of the publication, by id. */
  sections: Section[];
  /** Absent if the edition takes over the publication's. */
  navigation?: NavigationSettings;
  /** Absent if the edition shows the publication's form. */
  newsletter?: Newsletter | "none";
}

export interface SecurityContact {
  /** Email addresses and URLs, the preferred one first. */
  contact: string[];
  /** `yyyy-mm-dd`. */
  expires: string;
  /** URL of the page that explains how to report a vulnerability. */
  policy?: string;
}

/** A feed's old address, and the feed served there now. */
export interface FeedAlias {
  /** Root-relative, decoded path of the file. */
  url: string;
  /** The page whose feed is served: `/world/`. */
  home: string;
  format: FeedFormat;
  /** Where the alias is set. */
  file: string;
  line: number;
}

/** A former URL of something other than an article, and what is there now. */
export interface OldAddress {
  /** Root-relative and decoded; may have a query. */
  from: string;
  /** A root-relative URL of the site, or an absolute one; absent if it is gone for good. */
  to?: string;
  /** Where it is set. */
  file: string;
  line: number;
}

/** `publication.yaml`, validated and with defaults. */
export interface Settings {
  title: string;
  tagline?: string;
  description?: string;
  /** Replaces the title in the nameplate. */
  logo?: Logo;
  /** Of browser tabs and phones: a square picture; absent if one is drawn. */
  icon?: Logo;
  /** Origin and optional folder, without a trailing slash. */
  url: string;
  /** BCP 47. */
  language: string;
  /** Root-relative URL of the front page: `/` for the main edition, `/es/` for another. */
  home: string;
  /** Editions in other languages. */
  editions: EditionSettings[];
  /** IANA. */
  timeZone: string;
  sections: Section[];
  /** Absent for the defaults: all sections in the masthead, and all standing pages in the foot. */
  navigation?: NavigationSettings;
  newsletter?: Newsletter;
  /** Sites that texts can embed besides those that all can. */
  embeds?: OwnSite[];
  /** Services that count visits. */
  analytics?: Counter[];
  /** The web desk; absent if only a server on the editor's own machine has one, and `none` if that has none either. */
  desk?: DeskBackend | "none";
  /** Question above the comments. `{subject}`, `{title}` and `{section}` are filled in. */
  prompt: string;
  /** Absolute or root-relative URLs. */
  policies: Partial<Record<Policy, string>>;
  /** URLs; for Mastodon and Bluesky also handles. */
  social: Partial<Record<SocialNetwork, string>>;
  /** The editor's email address. */
  editor?: string;
  comments: CommentSettings;
  /** `/{yyyy}/{mm}/{slug}/`; may also contain `{dd}` and `{section}`. Only `{slug}` is required. */
  articleUrl: string;
  /** Articles per page of a list. */
  perPage: number;
  /** Formats of the full-text feeds of the site and its sections. */
  feeds: FeedFormat[];
  /**
   * Gives tags and authors all of `feeds`; otherwise they get the first format only, with standfirsts instead of full
   * text.
   */
  feedsEverywhere: boolean;
  /** Old feed addresses; absent if none. */
  feedAliases?: FeedAlias[];
  /** Where the site is published; absent if unknown. */
  host?: HostName;
  /** Former URLs besides articles' aliases; absent if none. */
  oldAddresses?: OldAddress[];
  /** Rule levels that differ from the defaults. */
  rules?: RuleLevels;
  /** Limits and dictionaries of the checks of language. */
  houseStyle?: HouseStyle;
  /**
   * Academic citation style: one of `BUNDLED_STYLES`, or a `.csl` file in the content folder. Absent for the news
   * style.
   */
  citationStyle?: string;
  /** Which sources get a page: all, or only those that two or more articles cite. */
  sourcePages: (typeof SOURCE_PAGES)[number];
  /** For security.txt: who receives vulnerability reports, and when that expires. */
  security?: SecurityContact;
  /** Whether articles offer their sources as files for reference managers. */
  citationFiles: boolean;
  /** Whether each article is also published as Markdown. */
  markdownFiles: boolean;
  /** Whether `$` signs in texts enclose formulas in TeX. */
  maths: boolean;
  /** Whether the keywords of code in texts are coloured. */
  highlightCode: boolean;
  /** Whether to publish a text-only edition at `/lite/`. */
  lite: boolean;
  /** How many articles without a picture get their own social card; 0 turns all cards off. */
  cards: { newest: number };
  /** Absent if no feed is a podcast. */
  podcast?: Podcast;
  /** Whether readers can search. */
  search: boolean;
}

/** Who paid for a sponsored article. */
export interface Sponsor {
  name: string;
  url?: string;
}

export interface Image {
  /**
   * Root-relative: `/media/map.svg`. Absolute only for a remote picture, which is never shown but named in metadata.
   */
  src: string;
  /** Empty if the editor marked the picture as decorative. */
  alt: string;
  caption?: string;
  credit?: string;
  width?: number;
  height?: number;
  /** Set for raster images, which are shown as resized variants. */
  raster?: Raster;
}

/** A recording above an article's text, and an episode in feeds. URLs are root-relative. */
export interface Recording {
  url: string;
  /** MIME type. */
  type: string;
  bytes: number;
  seconds?: number;
  title?: string;
  episode?: number;
  season?: number;
  explicit?: boolean;
  /** JSON: https://podcasting2.org/docs/podcast-namespace/tags/chapters */
  chapters?: string;
  transcripts: { url: string; type: string; language: string }[];
}

/** What directories ask of a podcast. */
export interface Podcast {
  category: PodcastCategory;
  author?: string;
  email?: string;
  explicit: boolean;
  /** Published as it is. Absent if directories would refuse it. */
  cover?: Logo;
}

/**
 * What lists, indexes and checks need of an article. All of these stay in memory, so they leave out the body's text and
 * whatever only the article's page shows.
 */
export interface ArticleFacts {
  /** As shown in diagnostics. */
  file: string;
  path: string;
  /** Hash of the whole article, rendered body included. */
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
  /** Only for sponsored articles that name one. */
  sponsor?: Sponsor;
  kicker?: string;
  image?: Image;
  audio?: Recording;
  draft: boolean;
  /** Hidden until this time, whatever `published` says. */
  embargo?: Moment;
  /** Removed from the site from this time on. */
  expires?: Moment;
  lead: boolean;
  /** Root-relative URLs that redirect here, oldest first. */
  aliases: string[];
  /** Entry id in feeds, if the editor sets one: root-relative, or a complete identifier. */
  id?: string;
  /**
   * Source lines for diagnostics. `url` is the line of `slug`, else of `title`; `citations` is where the sources begin.
   */
  lines: { url: number; aliases: number[]; id?: number; citations?: number };
  canonical?: string;
  /** BCP 47: the article's, else the publication's. */
  language: string;
  /** Absent if nobody has replied. */
  conversation?: ReplyFacts;
  /** The article that this one translates, as named in the front matter, and where. */
  translationOf?: { name: string; line: number; column: number };
  body: BodyFacts;
}

/** A complete article. */
export interface Article extends ArticleFacts {
  dateline?: string;
  /** Markup of the recording's player, in the form of a rendered body. */
  player?: string;
  prompt?: string;
  /** Absent if the publication's default and `closeAfter` decide. */
  comments?: CommentState;
  /** The publication's posts about it, which readers answer on their networks. */
  thread?: Thread[];
  /** In the order of the file; absent if there are none to show. */
  replies?: ReplyEntry[];
  body: Body;
}

export const AUTHOR_KINDS = ["person", "desk"] as const;
/** Whether a byline names one person or a group; metadata says Person or Organization. */
export type AuthorKind = (typeof AUTHOR_KINDS)[number];

/** What bylines and metadata need of an author. */
export interface AuthorFacts {
  id: string;
  kind: AuthorKind;
  name: string;
  role?: string;
  /** Subjects they know well; absent if none are named. */
  expertise?: string[];
  email?: string;
  /** `@user@host`. */
  fediverse?: string;
  photo?: Image;
  links: { title: string; url: string }[];
}

export interface Author extends AuthorFacts {
  file: string;
  /** BCP 47: of the role and the biography. */
  language: string;
  /** Has a page even without published articles. */
  public: boolean;
  biography: Body;
}

/** What `topics/*.md` says of a tag. */
export interface Topic {
  file: string;
  /** The tag's folder under `/tags/`. */
  slug: string;
  /** Shown in place of the tag. */
  title: string;
  description?: string;
  /** BCP 47. Decides the edition that the topic belongs to. */
  language: string;
  /** The introduction above the list of its articles. */
  body: Body;
}

/** A page that is not an article: about, ethics, contact. */
export interface StandingPage {
  file: string;
  url: string;
  title: string;
  description?: string;
  language: string;
  /** Its position among the standing pages, lowest first; pages without one come last. */
  order?: number;
  /** Published, but in no list: not in the navigation, the sitemap or search engines. */
  hidden?: true;
  /** The publication's layout that renders it, and where the front matter names it. */
  layout?: string;
  layoutPlace?: { line: number; column: number };
  /** Which list shows it, unless `publication.yaml` sets that list. */
  navigation: StandingPlace;
  body: Body;
  /** Where `navigation` is set. */
  navigationPlace?: { line: number; column: number };
}
