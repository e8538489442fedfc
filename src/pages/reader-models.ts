import type { CitedSource, Reference } from "../citations/types.ts";
import type { Article, AuthorFacts, Section, StandingPage } from "../content/types.ts";
import type { Body } from "../markdown/types.ts";
import type {
  Link,
  Meta,
  Neighbour,
  Paging,
  Prompt,
  RelatedStory,
  Teaser,
  Translation,
} from "./types.ts";

export interface ArticleModel {
  meta: Meta;
  article: Article;
  section: Link;
  authors: AuthorFacts[];
  tags: Link[];
  /** Headings of the contents list; empty where there are fewer than three. */
  contents: Article["body"]["headings"];
  citations: (CitedSource & { /** The source's own page, where there is one. */ page?: string })[];
  prompt?: Prompt;
  /** Whole years since it last changed, from 1: readers of an old article should know. */
  yearsOld?: number;
  /** Words at 230 a minute, rounded, at least 1. */
  readingMinutes: number;
  /** Plain links that share the article. */
  share: Link[];
  related: RelatedStory[];
  /** The article in other languages, the original first. */
  translations?: Translation[];
  /** The articles before and after it in its section. */
  newer?: Neighbour;
  older?: Neighbour;
}

export interface FrontModel {
  meta: Meta;
  lead?: Teaser;
  /** Below the lead: none, or two, both with a picture where there are such. */
  seconds: Teaser[];
  /** Opinion and analysis: what is argued, and not what is reported. */
  opinion: Teaser[];
  latest: Teaser[];
  rails: { section: Section & { url: string }; teasers: Teaser[] }[];
}

/** A section front, tag, author or archive page: a heading and one page of teasers. */
interface ListModel {
  meta: Meta;
  teasers: Teaser[];
  paging: Paging;
}
export type SectionModel = ListModel & { section: Section };
export type TagModel = ListModel & { tag: { title: string } };
export type AuthorModel = ListModel & {
  author: AuthorFacts;
  /** BCP 47: of the author's role and biography. */
  language: string;
  /** On the first page of the list. */
  biography?: Body;
};
/** Of a year, or of its month `mm`. */
export type ArchiveModel = ListModel & {
  yyyy: string;
  mm?: string;
  /** The months of the year with the numbers of their articles, newest first. */
  months: { mm: string; count: number }[];
};

/** A line of an index: a link, and how many articles stand behind it. */
export interface IndexEntry extends Link {
  count: number;
}
/** `/tags/`, `/authors/` and `/archive/`. */
export interface IndexModel {
  meta: Meta;
  groups: { title?: string; url?: string; entries: IndexEntry[] }[];
}

/** One page of all sources in one of their orders. */
export interface SourcesModel extends SourceGroups {
  meta: Meta;
  paging: Paging;
  /** On the first page by letter. */
  mostCited?: SourceListing[];
  /** On the first of several pages by letter: where each letter begins. */
  letters?: Link[];
}

/** By the first letter of their titles, by publisher, or by kind. */
export interface SourceGroups {
  by: "letter" | "publisher" | "kind";
  groups: SourceGroup[];
}

export interface SourceGroup {
  /** The letter; the publisher, empty where nothing tells of one; a `SourceKind`. */
  name: string;
  sources: SourceListing[];
}

/** A source as the index lists it. */
export interface SourceListing {
  reference: Reference;
  /** How many articles cite it. */
  count: number;
  /** Its own page, where it has one. */
  page?: string;
  /** The article, where no other cites it. */
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

/** A headline of the text-only front. */
export type LiteItem = Neighbour & Pick<Teaser, "type">;

/** `meta` is that of the full front. */
export interface LiteFrontModel {
  meta: Meta;
  latest: LiteItem[];
  sections: { section: Link; items: LiteItem[] }[];
}

export interface NotFoundModel {
  meta: Meta;
}

/** The form, and the ways to every article without it. What it finds is no part of the page: a script looks it up. */
export interface SearchModel {
  meta: Meta;
  /** Whether articles can be narrowed down by their language. */
  severalLanguages: boolean;
}
