import type { Reply, ReplyEntry } from "../content/replies.ts";
import type { Counter, PageNeeds, Service, SetupScript, Thread } from "../content/services.ts";
import type { TokenColors } from "../content/tokens/token-names.ts";
import type { ArticleFacts, Settings, Sponsor } from "../content/types.ts";
import type { Moment } from "../dates/moments.ts";
import type { BlockSheet, BodyUses } from "../markdown/uses.ts";
import type { Unpublished } from "./unpublished.ts";

/** A link and its text. `url` is root-relative and decoded, without the path prefix, unless it is absolute. */
export interface Link {
  title: string;
  url: string;
}

/** Data for the head of an HTML page. */
export interface Meta {
  /** The page's title, without the publication's name. Empty on the front page. */
  title: string;
  description: string;
  /** The page's own URL, root-relative. */
  url: string;
  /** An absolute URL, if it is not this page's. */
  canonical?: string;
  /** The language (BCP 47) of the page's main text. */
  language: string;
  /** From the front page to this one, both included. Empty on the front page. */
  breadcrumbs: Link[];
  /**
   * The list whose feeds this page links to besides the publication's: its title, and the folder of the feeds,
   * `/world/`.
   */
  feeds?: Link & { brief?: true };
  noindex?: boolean;
  /** Root-relative URL of the page's social card. */
  card?: string;
  /** The section's title, if the card shows that. */
  cardOfSection?: string;
  /** What its texts need of the page; absent if nothing. */
  uses?: BodyUses;
  /** All language versions of this page, itself included; absent if there is only one. */
  alternates?: Alternate[];
}

/** A page's version in a language. */
export interface Alternate {
  language: string;
  /** Root-relative. */
  url: string;
}

/** What a list or a card shows of an article, including the names of its section and authors. */
export interface Teaser {
  url: string;
  title: string;
  standfirst: string;
  kicker?: string;
  section: Link;
  authors: Link[];
  published: Moment;
  updated?: Moment;
  type: ArticleFacts["type"];
  sponsor?: Sponsor;
  language: string;
  image?: ArticleFacts["image"];
  /** How many replies it has; absent for none. */
  replies?: number;
  /** Absent if readers can see it. */
  unpublished?: Unpublished;
}

/** The newer or older article: only what the link shows, so that other changes to it don't matter. */
export type Neighbour = Pick<Teaser, "url" | "title" | "language" | "unpublished">;

/** A related article: only what the link shows. */
export type RelatedStory = Pick<
  Teaser,
  "url" | "title" | "language" | "kicker" | "type" | "published" | "image" | "unpublished"
>;

/** An article in another language. */
export type Translation = Neighbour & {
  /** The one that was written first. */
  original?: true;
};

/** The position of a page in a list that spans several pages. */
export interface Paging {
  /** From 1. */
  number: number;
  count: number;
  /** URLs of the previous and the next page, if any. */
  previous?: string;
  next?: string;
}

/** The comment prompt after defaults: the article's question, else its section's, else the publication's. */
export interface Prompt {
  question: string;
  /** What the editor wrote after the question; if absent, the layout uses a standard text. */
  invitation?: string;
  /** The question's language: the article's for its own question, else the publication's. */
  language: string;
  comments: "open" | "closed";
  /** Where readers can reply; none if comments are closed, or nothing is set. */
  ways: ReplyWay[];
}

/** A place to reply to an article. */
export type ReplyWay =
  /** A `mailto:` URL with article and question filled in. */
  | { kind: "letter"; url: string }
  /** The publication's post on a network. */
  | ({ kind: "thread" } & Thread)
  /** A conversation that loads once the reader opens it. */
  | {
      kind: "frame";
      service: Service;
      /** The URL of the frame's page: absolute, or root-relative for a page of this site. */
      src: string;
    };

/** A reply with the answers to it, oldest first. */
export interface ReplyNode {
  reply: ReplyEntry;
  /** The reply that this one answers, if it is not the one above it. */
  answering?: Pick<Reply, "id" | "author">;
  answers: ReplyNode[];
}

/** The replies to an article. */
export interface Conversation {
  /** Without those removed. */
  count: number;
  /** Replies to the article itself, oldest first. */
  nodes: ReplyNode[];
}

/** What the masthead and the foot link to, in order. */
export interface Navigation {
  masthead: Link[];
  foot: { sections: Link[]; pages: Link[] };
  /** Stands out in the masthead. */
  action?: Link;
}

/** An edition as other editions link to it. */
export interface Edition {
  language: string;
  /** The URL of its front page. */
  home: string;
}

/** The site data of an edition. `edition` is its home; undefined for the main one. */
export function siteOfEdition(site: Site, edition: string | undefined): Site {
  return (edition !== undefined && site.others[edition]) || site;
}

/**
 * Data shared by all pages of a build, which layouts and formats receive besides the page. Excludes the clock: times
 * that a page shows are in its model, so that it is rendered again only when they change.
 */
export interface Site {
  settings: Settings;
  /** `/` or `/project/`. */
  pathPrefix: string;
  /** Origin, and the folder of `url` without the path prefix: the start of absolute URLs. No slash at the end. */
  origin: string;
  /** Root-relative URL of the stylesheet. */
  stylesheet: string;
  /** Root-relative URL of the additional stylesheet of pages other than articles. */
  listStylesheet: string;
  /** Root-relative URL of the additional stylesheet of articles in scripts that need their own fonts and spacing. */
  scriptsStylesheet: string;
  /** Root-relative URL of the stylesheet for paper. */
  printStylesheet: string;
  /** Root-relative URLs of the stylesheets of blocks, which pages with such a block load. */
  blockStylesheets: Readonly<Record<BlockSheet, string>>;
  /** Root-relative URL of the text-only edition's stylesheet, if there is such an edition. */
  liteStylesheet?: string;
  /** Root-relative URL of the search script; absent if the publication has no search. */
  searchScript?: string;
  /** Root-relative URL of the stylesheet of replies and conversations. */
  commentStylesheet: string;
  /** Root-relative URL of the script that sizes a conversation's frame; absent without such a service. */
  commentScript?: string;
  /** Root-relative URLs of a service's script and stylesheet, for the page in its frame. */
  commentClient?: { script: string; stylesheet: string };
  /** Services that count visits; none in previews. */
  counters: readonly Counter[];
  /** Root-relative URLs of the scripts that set those up. */
  setupScripts?: Partial<Record<SetupScript, string>>;
  /** In a site for reviewers: its name, such as “Pull request 12”, and the URL of the stylesheet that marks its pages. */
  review?: { name: string; stylesheet: string };
  /** What the desk needs of its page's policy; absent without a desk. */
  deskNeeds?: PageNeeds;
  /** Root-relative URL of the font that headlines need, if it is the publication's own. */
  headlineFont?: string;
  /** Whether the publication brings fonts. */
  hasFonts?: true;
  /** The publication's colours, for what stylesheets can't reach: icons, the browser's theme colour, social cards. */
  colors: TokenColors;
  /** Root-relative URL of the default social card, for pages without a picture or card. */
  card?: string;
  /** All sections, in the order of the settings. */
  sections: Link[];
  navigation: Navigation;
  /** All editions, the main one first; empty if there is only one. */
  editions: Edition[];
  /** The site data of each further edition, by its home. */
  others: Readonly<Record<string, Site>>;
}
