import type { FeedFormat } from "./machine-models.ts";

/** Where the indexes stand: what is listed in one lies below it. */
export const INDEX_URLS = {
  tags: "/tags/",
  authors: "/authors/",
  sources: "/sources/",
  archive: "/archive/",
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

export const FEED_FORMATS = ["rss", "atom", "json"] as const satisfies readonly FeedFormat[];

const FEED_FILES = {
  rss: "rss.xml",
  atom: "atom.xml",
  json: "feed.json",
} satisfies Record<FeedFormat, string>;

/** The feed of the page at `home`, which ends in a slash. */
export function feedUrl(home: string, format: FeedFormat): string {
  return home + FEED_FILES[format];
}
