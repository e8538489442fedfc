import type { Fetch, Received } from "./fetch.ts";
import { whyNot, whyStatus } from "./reasons.ts";

const MAX_REDIRECTS = 8;

/** What is at a URL. */
export interface Page {
  /** Where the redirects ended. */
  url: URL;
  contentType?: string;
  bytes: Buffer;
}

/** A page, or why there is none, as the rest of a sentence. `status` is absent if no server answered. */
export type PageRead = Page | { why: string; status?: number };

/** Requests a URL and follows its redirects. `accept` names the media types that are wanted. */
export async function readPage(url: URL, fetch: Fetch, accept: string): Promise<PageRead> {
  let at = url;
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
    const received = await fetch(at, { headers: { accept } });
    if ("code" in received) return { why: whyNot(received.code, at) };
    const { status, location } = received;
    if (status >= 300 && status < 400 && location !== undefined) {
      const next = URL.parse(location, at);
      if (!next || !/^https?:$/.test(next.protocol))
        return { why: "it redirects to an address that is not on the web", status };
      at = next;
    } else return pageOf(at, received);
  }
  return { why: `it redirects more than ${MAX_REDIRECTS} times` };
}

function pageOf(url: URL, { status, retryAfter, contentType, bytes }: Received): PageRead {
  if (status < 200 || status > 299) return { why: whyStatus(status, retryAfter), status };
  return { url, bytes, ...(contentType && { contentType }) };
}
