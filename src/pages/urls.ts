import type { Site } from "./types.ts";

type Base = Pick<Site, "pathPrefix" | "origin">;

/** For an attribute: the path prefix before a url of the site, percent-encoded. Absolute urls pass as they are. */
export function href(url: string, { pathPrefix }: Pick<Site, "pathPrefix">): string {
  return url.startsWith("/") ? encodePath(pathPrefix + url.slice(1)) : url;
}

/** The url as another site has to write it: origin, path prefix, percent-encoded. */
export function absolute(url: string, { origin, pathPrefix }: Base): string {
  return url.startsWith("/") ? origin + href(url, { pathPrefix }) : url;
}

/** `encodeURI` leaves `?` and `#` alone, as a url with a fragment needs; a lone surrogate becomes U+FFFD. */
export function encodePath(path: string): string {
  return encodeURI(path.toWellFormed()).replaceAll("%25", "%");
}

/** The file that a page's url is written to, relative to the output folder. */
export function outputPath(url: string): string {
  const path = url.replace(/^\/+/, "");
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}

/** Where an author's articles are listed: also what bylines, feeds and JSON-LD link to. */
export function authorUrl(id: string): string {
  return `/authors/${id}/`;
}
