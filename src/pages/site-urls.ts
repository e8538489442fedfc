import type { Settings } from "../content/types.ts";
import { FEEDS, type FeedFormat } from "../feed-formats.ts";
import { SOURCE_LISTS } from "../publication/sources.ts";
import type { Publication } from "../publication/types.ts";
import type { CitationFormat } from "./machine-models.ts";

/** Settings of an edition, or of a publication with only one. */
type Home = Pick<Settings, "home">;

/** URLs of the indexes. Pages of what they list are below them. */
export function indexUrls({ home }: Home) {
  return {
    tags: `${home}tags/`,
    authors: `${home}authors/`,
    sources: `${home}sources/`,
    archive: `${home}archive/`,
  } as const;
}

/** What phones ask for when a reader puts the site on the home screen. */
export function manifestUrl({ home }: Home): string {
  return `${home}site.webmanifest`;
}

/** The tab icon of a publication without a square logo. */
export const DRAWN_ICON = "/favicon.svg";

export function newsletterUrl({ home }: Home): string {
  return `${home}newsletter/`;
}

export function privacyUrl({ home }: Home): string {
  return `${home}privacy/`;
}

/** The page that a frame below articles shows, for services that need a script. */
export function commentFrameUrl({ home }: Home): string {
  return `${home}comments/frame/`;
}

/** The page on which editors write; its files are below it. */
export const DESK_URL = "/admin/";
/** The folder of the desk's script, and of no other files. */
export const DESK_FILES = `${DESK_URL}desk/`;

/** Whether a standing page or a section has the URL of a page that is otherwise made from the settings. */
export function isTaken(
  url: string,
  { settings, sections, standing }: Pick<Publication, "settings" | "sections" | "standing">,
): boolean {
  return (
    standing.some((page) => page.url === url) ||
    sections.some(({ id }) => sectionUrl(id, settings) === url)
  );
}

/** Each edition has one: some hosts only use the 404 page at the root, others look in the folder first. */
export function notFoundUrl({ home }: Home): string {
  return `${home}404.html`;
}

export function searchUrl({ home }: Home): string {
  return `${home}search/`;
}

/** The search indexes, shared by all editions. Not below `/assets/`, because they keep their names when they change. */
export const SEARCH_FILES = "/search/index/";

/** The lists of all sources: by title, publisher and kind. */
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

/** The text-only version of a page of the edition at `home`. */
export function liteUrl(url: string, { home }: Home): string {
  return `${home}lite/${url.slice(home.length)}`;
}

export const CITATION_FORMATS = ["json", "bib", "ris"] as const satisfies readonly CitationFormat[];

/** The file with an article's sources. `article` is the article's URL, which ends in a slash. */
export function citationsUrl(article: string, format: CitationFormat): string {
  return `${article}citations.${format}`;
}

/** The Markdown version of an article. `article` is the article's URL, which ends in a slash. */
export function markdownUrl(article: string): string {
  return `${article}index.md`;
}

/** The feed of a page. `home` is the page's URL, which ends in a slash. */
export function feedUrl(home: string, format: FeedFormat): string {
  return home + FEEDS[format].file;
}

/** https://www.rfc-editor.org/rfc/rfc9116#section-3 */
export const SECURITY_URL = "/.well-known/security.txt";

/** Folders in which file names change with their content. */
export const UNCHANGING_FOLDERS: readonly string[] = ["/assets/"];
