import type { Site } from "./types.ts";

type Base = Pick<Site, "pathPrefix" | "origin">;

/** Whether to lay out the page of a URL. */
export type UrlFilter = (url: string) => boolean;

export const ALL_URLS: UrlFilter = () => true;

/**
 * A URL for use in HTML: percent-encoded, with the path prefix if it is one of the site's. Absolute URLs are returned
 * unchanged.
 */
export function href(url: string, { pathPrefix }: Pick<Site, "pathPrefix">): string {
  // Browsers would read `//` at the start as another host.
  return url.startsWith("/") ? encodePath(pathPrefix + url.replace(/^\/+/, "")) : url;
}

/** The absolute URL: origin, path prefix, percent-encoded. */
export function absolute(url: string, { origin, pathPrefix }: Base): string {
  return url.startsWith("/") ? origin + href(url, { pathPrefix }) : url;
}

/** Characters that need no encoding; most URLs have no others. */
const PLAIN = /^[\w\-.~/#?=&:]*$/;

/**
 * Percent-encodes a path with its query and fragment. Existing escapes stay, so encoding twice changes nothing (links
 * in bodies are encoded already, pages' URLs are not). A `%` that starts no escape is encoded, and a lone surrogate
 * becomes U+FFFD. https://www.rfc-editor.org/rfc/rfc3986#section-2.1
 */
export function encodePath(path: string): string {
  if (PLAIN.test(path)) return path;
  return encodeURI(path.toWellFormed()).replace(/%25(?=[0-9a-f]{2})/gi, "%");
}

/** The URLs of pages and files. */
export function urlsOf(...lists: readonly (readonly { url: string }[])[]): Set<string> {
  return new Set(lists.flatMap((list) => list.map(({ url }) => url)));
}

/** The file that a page's URL is written to, relative to the output folder. */
export function outputPath(url: string): string {
  const path = url.replace(/^\/+/, "");
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}
