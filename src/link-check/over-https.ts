import type { Fetch, Received } from "../web/fetch.ts";
import { headOrGet } from "./head-or-get.ts";

/** The same address with `https:`; undefined if it does not begin with `http:`. */
export function overHttps(url: string): string | undefined {
  return url.startsWith("http:") ? `https:${url.slice("http:".length)}` : undefined;
}

/**
 * Whether the page that `response` describes is at the same address with `https:`, too. Without a
 * version (ETag, or date and length) there is no second request, since it could not show that the pages are the same.
 */
export async function isSeenOverHttps(
  url: URL,
  response: Received,
  fetch: Fetch,
): Promise<boolean> {
  const other = URL.parse(overHttps(url.href) ?? "");
  const version = versionOf(response);
  if (!other || version === undefined) return false;
  const answer = await headOrGet(other, fetch);
  return "status" in answer && answer.status === 200 && versionOf(answer) === version;
}

/** https://www.rfc-editor.org/rfc/rfc9110#section-8.8: the entity tag, or else the date and the length. */
function versionOf({ headers }: Received): string | undefined {
  const { etag, "last-modified": date, "content-length": length } = headers;
  if (etag) return etag.replace(/^W\//, "");
  return date && length ? `${date} ${length}` : undefined;
}
