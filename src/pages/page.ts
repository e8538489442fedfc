import type {
  CitationsModel,
  FeedModel,
  HeadersModel,
  MarkdownModel,
  NewsSitemapModel,
  RedirectModel,
  RobotsModel,
  ScriptModel,
  SecurityModel,
  SitemapIndexModel,
  SitemapModel,
  StylesheetModel,
} from "./machine-models.ts";
import type {
  ArchiveModel,
  ArticleModel,
  AuthorModel,
  FrontModel,
  IndexModel,
  LiteFrontModel,
  NotFoundModel,
  SearchModel,
  SectionModel,
  SourceModel,
  SourcesModel,
  StandingModel,
  TagModel,
} from "./reader-models.ts";

/** Every kind of page (which is its layout's name), and the model that its layout receives. */
export interface PageModels {
  article: ArticleModel;
  front: FrontModel;
  "lite-front": LiteFrontModel;
  /** The text-only version of an article. */
  "lite-article": ArticleModel;
  section: SectionModel;
  tag: TagModel;
  author: AuthorModel;
  archive: ArchiveModel;
  index: IndexModel;
  sources: SourcesModel;
  source: SourceModel;
  standing: StandingModel;
  search: SearchModel;
  "not-found": NotFoundModel;
  redirect: RedirectModel;
  feed: FeedModel;
  citations: CitationsModel;
  markdown: MarkdownModel;
  sitemap: SitemapModel;
  "sitemap-index": SitemapIndexModel;
  "news-sitemap": NewsSitemapModel;
  robots: RobotsModel;
  headers: HeadersModel;
  security: SecurityModel;
  stylesheet: StylesheetModel;
  script: ScriptModel;
}

export type PageKind = keyof PageModels;

/** A record, so that a missing kind is a type error. */
const kinds: Record<PageKind, true> = {
  article: true,
  front: true,
  "lite-front": true,
  "lite-article": true,
  section: true,
  tag: true,
  author: true,
  archive: true,
  index: true,
  sources: true,
  source: true,
  standing: true,
  search: true,
  "not-found": true,
  redirect: true,
  feed: true,
  citations: true,
  markdown: true,
  sitemap: true,
  "sitemap-index": true,
  "news-sitemap": true,
  robots: true,
  headers: true,
  security: true,
  stylesheet: true,
  script: true,
};
export const PAGE_KINDS = Object.keys(kinds) as readonly PageKind[];

/**
 * A page as data, as its layout receives it. `url` is root-relative and decoded; a URL that ends in `/` is written as
 * `index.html` in that folder.
 */
export interface Page<Kind extends PageKind = PageKind> {
  kind: Kind;
  url: string;
  model: PageModels[Kind];
  /** The content file it comes from, if any. */
  file?: string;
  /** The home of its edition; absent for the main one. */
  edition?: string;
}
