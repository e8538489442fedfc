/**
 * What layouts and parts of a publication need besides other parts: `import { html, layout } from "dateline-news"`. The
 * handbook lists it in `reference/parts.md`.
 */
export { type LayoutData, layout } from "../../layouts/parts/layout.ts";
export type { Author, AuthorFacts, Settings, StandingPage } from "../content/types.ts";
export type { Moment } from "../dates/moments.ts";
export { type Html, type HtmlValue, html } from "../html.ts";
export type { PageKind, PageModels } from "../pages/kinds.ts";
export type { Page } from "../pages/page.ts";
export type {
  ArchiveModel,
  ArticleModel,
  AuthorModel,
  FrontModel,
  IndexModel,
  NotFoundModel,
  SearchModel,
  SectionModel,
  SourceModel,
  SourcesModel,
  StandingModel,
  TagModel,
} from "../pages/reader-models.ts";
export type { Link, Meta, Neighbour, Paging, Site, Teaser } from "../pages/types.ts";
export { absolute, href } from "../pages/urls.ts";
