import type { CitedSource } from "../citations/types.ts";
import type { Article, Author, Section, StandingPage } from "../content/types.ts";
import type { Month, SectionFront, SourceEntry, Tag, Year } from "../publication/types.ts";
import type { Link, Meta, Paging, Prompt, Teaser } from "./types.ts";

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
