import type { Site } from "./types.ts";

type Base = Pick<Site, "pathPrefix" | "origin">;

/** Whether the page of a url is to be laid out. */
export type IsAsked = (url: string) => boolean;

export const ALL: IsAsked = () => true;

/** For an attribute: the path prefix before a url of the site, percent-encoded. Absolute urls pass as they are. */
export function href(url: string, { pathPrefix }: Pick<Site, "pathPrefix">): string {
  // Of two slashes at the start a browser would make another host.
  return url.startsWith("/") ? encodePath(pathPrefix + url.replace(/^\/+/, "")) : url;
}

/** The url as another site has to write it: origin, path prefix, percent-encoded. */
export function absolute(url: string, { origin, pathPrefix }: Base): string {
  return url.startsWith("/") ? origin + href(url, { pathPrefix }) : url;
}

/** Signs that stay as they are: most urls have no others. */
const PLAIN = /^[\w\-.~/#?=&:]*$/;

/**
 * Percent-encodes a path, with its query and fragment: what is encoded already stays (links of a body are, urls of
 * pages are not), so that encoding twice changes nothing. A `%` that begins no code is one itself; a lone surrogate
 * becomes U+FFFD. https://www.rfc-editor.org/rfc/rfc3986#section-2.1
 */
export function encodePath(path: string): string {
  if (PLAIN.test(path)) return path;
  return encodeURI(path.toWellFormed()).replace(/%25(?=[0-9a-f]{2})/gi, "%");
}

/** The file that a page's url is written to, relative to the output folder. */
export function outputPath(url: string): string {
  const path = url.replace(/^\/+/, "");
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}
