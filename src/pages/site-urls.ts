import type { FeedFormat } from "../content/types.ts";
import { SOURCE_LISTS } from "../publication/sources.ts";
import type { CitationFormat } from "./machine-models.ts";

/** Where the indexes stand: what is listed in one lies below it. */
export const INDEX_URLS = {
  tags: "/tags/",
  authors: "/authors/",
  sources: "/sources/",
  archive: "/archive/",
} as const;

/** All sources: by title, by publisher, by kind. */
export const SOURCE_LIST_URLS = {
  letter: INDEX_URLS.sources,
  publisher: sourceUrl(SOURCE_LISTS.publisher),
  kind: sourceUrl(SOURCE_LISTS.kind),
} as const;

export function sectionUrl(id: string): string {
  return `/${id}/`;
}

export function authorUrl(id: string): string {
  return `${INDEX_URLS.authors}${id}/`;
}

export function tagUrl(slug: string): string {
  return `${INDEX_URLS.tags}${slug}/`;
}

export function sourceUrl(slug: string): string {
  return `${INDEX_URLS.sources}${slug}/`;
}

export function yearUrl(yyyy: string): string {
  return `/${yyyy}/`;
}

export function monthUrl(yyyy: string, mm: string): string {
  return `/${yyyy}/${mm}/`;
}

export const CITATION_FORMATS = ["json", "bib", "ris"] as const satisfies readonly CitationFormat[];

/** The sources of the article at `article`, which ends in a slash, as a file. */
export function citationsUrl(article: string, format: CitationFormat): string {
  return `${article}citations.${format}`;
}

const FEED_FILES = {
  rss: "rss.xml",
  atom: "atom.xml",
  json: "feed.json",
} satisfies Record<FeedFormat, string>;

/** The feed of the page at `home`, which ends in a slash. */
export function feedUrl(home: string, format: FeedFormat): string {
  return home + FEED_FILES[format];
}
