import { FEED_FILES } from "../content/settings/feed-aliases.ts";
import type { FeedFormat, Settings } from "../content/types.ts";
import { SOURCE_LISTS } from "../publication/sources.ts";
import type { CitationFormat } from "./machine-models.ts";

/** Of an edition, or of the publication where it has but one. */
type Home = Pick<Settings, "home">;

/** Where the indexes stand: what is listed in one lies below it. */
export function indexUrls({ home }: Home) {
  return {
    tags: `${home}tags/`,
    authors: `${home}authors/`,
    sources: `${home}sources/`,
    archive: `${home}archive/`,
  } as const;
}

/** The drawing that stands in a browser's tab where the publication has no square logo. */
export const DRAWN_ICON = "/favicon.svg";

/** Where the readers of an edition search. */
export function searchUrl({ home }: Home): string {
  return `${home}search/`;
}

/** The search indexes, which all editions share. They keep their names while they change: not below `/assets/`. */
export const SEARCH_FILES = "/search/index/";

/** All sources: by title, by publisher, by kind. */
export function sourceListUrls(home: Home) {
  return {
    letter: indexUrls(home).sources,
    publisher: sourceUrl(SOURCE_LISTS.publisher, home),
    kind: sourceUrl(SOURCE_LISTS.kind, home),
  } as const;
}

export function sectionUrl(id: string, { home }: Home): string {
  return `${home}${id}/`;
}

export function authorUrl(id: string, { home }: Home): string {
  return `${home}authors/${id}/`;
}

export function tagUrl(slug: string, { home }: Home): string {
  return `${home}tags/${slug}/`;
}

export function sourceUrl(slug: string, { home }: Home): string {
  return `${home}sources/${slug}/`;
}

export function yearUrl(yyyy: string, { home }: Home): string {
  return `${home}${yyyy}/`;
}

export function monthUrl(yyyy: string, mm: string, home: Home): string {
  return `${yearUrl(yyyy, home)}${mm}/`;
}

/** A page of the edition at `home`, once more in the text-only edition. */
export function liteUrl(url: string, { home }: Home): string {
  return `${home}lite/${url.slice(home.length)}`;
}

export const CITATION_FORMATS = ["json", "bib", "ris"] as const satisfies readonly CitationFormat[];

/** The sources of the article at `article`, which ends in a slash, as a file. */
export function citationsUrl(article: string, format: CitationFormat): string {
  return `${article}citations.${format}`;
}

/** The text of the article at `article`, which ends in a slash, as Markdown. */
export function markdownUrl(article: string): string {
  return `${article}index.md`;
}

/** The feed of the page at `home`, which ends in a slash. */
export function feedUrl(home: string, format: FeedFormat): string {
  return home + FEED_FILES[format];
}

/** Where the security contacts are looked for: https://www.rfc-editor.org/rfc/rfc9116#section-3 */
export const SECURITY_URL = "/.well-known/security.txt";

/** Read by hosts that take their headers from a file of the site. */
export const HEADERS_URL = "/_headers";

/** Files whose names change with their content lie below these. */
export const UNCHANGING_FOLDERS: readonly string[] = ["/assets/"];
