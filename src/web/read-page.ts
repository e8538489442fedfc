import type { Fetch, Received } from "./fetch.ts";
import { whyNot, whyStatus } from "./reasons.ts";
import { isRedirect, nextUrl } from "./redirects.ts";

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

export interface PageRequest {
  fetch: Fetch;
  /** The media types that are wanted. */
  accept: string;
  /** For an answer that takes long, in milliseconds. */
  timeout?: number;
}

/** Requests a URL and follows its redirects. */
export async function readPage(
  url: URL,
  { fetch, accept, timeout }: PageRequest,
): Promise<PageRead> {
  const question = { headers: { accept }, ...(timeout !== undefined && { timeout }) };
  let at = url;
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
    const received = await fetch(at, question);
    if ("code" in received) return { why: whyNot(received.code, at) };
    const { status } = received;
    if (!isRedirect(status)) return pageOf(at, received);
    const next = nextUrl(received, at);
    if ("why" in next) return { ...next, status };
    at = next;
  }
  return { why: `it redirects more than ${MAX_REDIRECTS} times` };
}

function pageOf(url: URL, { status, retryAfter, contentType, bytes }: Received): PageRead {
  if (status < 200 || status > 299) return { why: whyStatus(status, retryAfter), status };
  return { url, bytes, ...(contentType && { contentType }) };
}
