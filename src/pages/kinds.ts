import type {
  CitationsModel,
  DataModel,
  DeskConfigModel,
  FeedModel,
  HostFileModel,
  ManifestModel,
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
  CommentFrameModel,
  DeskModel,
  FrontModel,
  IndexModel,
  LiteFrontModel,
  NewsletterModel,
  NotFoundModel,
  PrivacyModel,
  SearchModel,
  SectionModel,
  SourceModel,
  SourcesModel,
  StandingModel,
  TagModel,
} from "./reader-models.ts";

/** Properties of all pages of a kind. */
export interface KindFacts {
  /** Rendering one reads one article or many, so other threads take these pages first. */
  reads?: "article" | "articles";
  /** A companion file of an article, at a URL that follows from the article's. */
  isBeside?: true;
  /** Every edition has one, at the same URL below its home. */
  inEachEdition?: true;
}

type Kind<Model> = KindFacts & { model?: Model };

function kind<Model>(facts: KindFacts = {}): Kind<Model> {
  return facts;
}

/** Every kind of page (which is its layout's name), and the model that its layout receives. */
export const KINDS = {
  article: kind<ArticleModel>({ reads: "article" }),
  front: kind<FrontModel>({ inEachEdition: true }),
  "lite-front": kind<LiteFrontModel>(),
  "lite-article": kind<ArticleModel>({ isBeside: true }),
  section: kind<SectionModel>({ inEachEdition: true }),
  tag: kind<TagModel>(),
  author: kind<AuthorModel>({ inEachEdition: true }),
  archive: kind<ArchiveModel>(),
  index: kind<IndexModel>({ inEachEdition: true }),
  sources: kind<SourcesModel>({ inEachEdition: true }),
  source: kind<SourceModel>(),
  standing: kind<StandingModel>(),
  search: kind<SearchModel>(),
  newsletter: kind<NewsletterModel>({ inEachEdition: true }),
  privacy: kind<PrivacyModel>({ inEachEdition: true }),
  "comment-frame": kind<CommentFrameModel>({ inEachEdition: true }),
  admin: kind<DeskModel>(),
  "admin-config": kind<DeskConfigModel>(),
  "not-found": kind<NotFoundModel>(),
  redirect: kind<RedirectModel>(),
  feed: kind<FeedModel>({ reads: "articles" }),
  citations: kind<CitationsModel>({ reads: "article", isBeside: true }),
  markdown: kind<MarkdownModel>({ reads: "article", isBeside: true }),
  data: kind<DataModel>({ reads: "article" }),
  sitemap: kind<SitemapModel>(),
  "sitemap-index": kind<SitemapIndexModel>(),
  "news-sitemap": kind<NewsSitemapModel>(),
  manifest: kind<ManifestModel>({ inEachEdition: true }),
  robots: kind<RobotsModel>(),
  "host-file": kind<HostFileModel>(),
  security: kind<SecurityModel>(),
  stylesheet: kind<StylesheetModel>(),
  script: kind<ScriptModel>(),
};

export type PageKind = keyof typeof KINDS;

export const PAGE_KINDS = Object.keys(KINDS) as readonly PageKind[];

/** The model that the layout of each kind receives. */
export type PageModels = { [Name in PageKind]: NonNullable<(typeof KINDS)[Name]["model"]> };

/** Undefined for names of other claims, such as a picture's. */
export function factsOf(name: string): KindFacts | undefined {
  return Object.hasOwn(KINDS, name) ? KINDS[name as PageKind] : undefined;
}
