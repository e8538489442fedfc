import type { SourceKind } from "../citations/kind.ts";
import type { CitedSource, Reference } from "../citations/types.ts";
import type { Service } from "../content/services.ts";
import type { Article, AuthorFacts, Section, StandingPage } from "../content/types.ts";
import type { Body } from "../markdown/types.ts";
import type { Rail } from "./front/rows.ts";
import type {
  Conversation,
  Link,
  Meta,
  Neighbour,
  Paging,
  Prompt,
  RelatedStory,
  Teaser,
  Translation,
} from "./types.ts";
import type { Unpublished } from "./unpublished.ts";

export interface ArticleModel {
  meta: Meta;
  article: Article;
  section: Link;
  authors: AuthorFacts[];
  tags: Link[];
  /** Headings for the table of contents; empty if there are fewer than three. */
  contents: Article["body"]["headings"];
  citations: (CitedSource & { /** The source's page, if it has one. */ page?: string })[];
  prompt?: Prompt;
  /** Absent if nobody replied. */
  conversation?: Conversation;
  /** Whole years since the last change, from 1: readers should know that an article is old. */
  yearsOld?: number;
  /** At 230 words a minute, rounded, at least 1. */
  readingMinutes: number;
  /** Links for sharing, without scripts. */
  share: Link[];
  related: RelatedStory[];
  /** Its versions in other languages, the original first. */
  translations?: Translation[];
  /** Its neighbours in its section. */
  /** Absent if readers can see it. */
  unpublished?: Unpublished;
  newer?: Neighbour;
  older?: Neighbour;
}

/** The lead of a page, and large stories after it. */
export interface LargeStories {
  lead?: Teaser;
  seconds: Teaser[];
  /** Whether the seconds show their pictures: all or none. */
  secondsPictured: boolean;
}

/** It has two seconds below its lead, or up to five if there is no list of the latest beside it. */
export interface FrontModel extends LargeStories {
  meta: Meta;
  /** Opinion and analysis, kept apart from reporting. */
  opinion: Teaser[];
  /** Headlines beside the lead; empty if there are too few. */
  latest: Teaser[];
  rails: FrontRail[];
}

/** A section on the front page, and how it is drawn. */
export interface FrontRail extends Pick<Rail, "pattern" | "share" | "pictured"> {
  section: Section & { url: string };
  teasers: Teaser[];
}

/** A section front, tag, author or archive page: a heading and one page of teasers. */
interface ListModel {
  meta: Meta;
  teasers: Teaser[];
  paging: Paging;
}
export type SectionModel = ListModel & {
  section: Section;
  /** Large stories of the first page, which are among its teasers. */
  top?: LargeStories;
};
export type TagModel = ListModel & {
  tag: { title: string };
  /** The text of the topic's file, with its language (BCP 47). */
  introduction?: { body: Body; language: string };
};
export type AuthorModel = ListModel & {
  author: AuthorFacts;
  /** The language (BCP 47) of the author's role and biography. */
  language: string;
  /** Only on the first page of the list. */
  biography?: Body;
};
/** A year, or its month `mm`. */
export type ArchiveModel = ListModel & {
  yyyy: string;
  mm?: string;
  /** The year's months with their article counts, newest first. */
  months: { mm: string; count: number }[];
};

/** An index entry: a link, and the number of articles behind it. */
export interface IndexEntry extends Link {
  count: number;
}
/** `/tags/`, `/authors/` and `/archive/`. */
export interface IndexModel {
  meta: Meta;
  groups: { title?: string; url?: string; entries: IndexEntry[] }[];
}

/** One page of the list of all sources, in one of its orders. */
export interface SourcesModel extends SourceGroups {
  meta: Meta;
  paging: Paging;
  /** Only on the first page by letter. */
  mostCited?: SourceListing[];
  /** Only on the first page by letter: each kind with the number of its sources, and where it begins. */
  kinds?: (IndexEntry & { title: SourceKind })[];
  /** Only on the first of several pages by letter: links to where each letter begins. */
  letters?: Link[];
}

/** Grouped by the first letter of their titles, by publisher, or by kind. */
export interface SourceGroups {
  by: "letter" | "publisher" | "kind";
  groups: SourceGroup[];
}

export interface SourceGroup {
  /** The letter, the publisher (empty if unknown), or a `SourceKind`. */
  name: string;
  sources: SourceListing[];
}

/** A source as the list shows it. */
export interface SourceListing {
  reference: Reference;
  /** How many articles cite it. */
  count: number;
  /** Its page, if it has one. */
  page?: string;
  /** The citing article, if there is only one. */
  teasers: Teaser[];
}

/** One page of the articles that cite a source. */
export type SourceModel = ListModel & {
  reference: Reference;
  /** How many articles cite it. */
  count: number;
};

export interface StandingModel {
  meta: Meta;
  page: StandingPage;
  contents: StandingPage["body"]["headings"];
}

/** A headline on the text-only front page. */
export type LiteItem = Neighbour & Pick<Teaser, "type">;

/** `meta` is that of the full front page. */
export interface LiteFrontModel {
  meta: Meta;
  latest: LiteItem[];
  sections: { section: Link; items: LiteItem[] }[];
}

export interface NewsletterModel {
  meta: Meta;
}

/** The services that receive readers' data, from the settings. */
export interface PrivacyModel {
  meta: Meta;
  newsletter?: Service;
  counters: Service[];
  /** Sites whose content texts embed. */
  embeds: Service[];
  /** Absent if readers write letters. */
  comments?: { service: Service /** Shown in a frame, instead of linked. */; isFrame: boolean };
}

/** The page in a frame of comments. */
export interface CommentFrameModel {
  /** The URL of the service's server. */
  server: string;
  /** The language of its texts, as the service names it. */
  language: string;
}

/** The page on which editors write. */
export interface DeskModel {
  /** The publication's name. */
  title: string;
}

export interface NotFoundModel {
  meta: Meta;
  /** The newest articles, for readers whose address is wrong. */
  latest: Teaser[];
}

/**
 * The search form, and links to every article without a search. Results are not part of the model: a script finds them.
 */
export interface SearchModel {
  meta: Meta;
  /** Whether to offer a language filter. */
  severalLanguages: boolean;
}
