import { wordsOf } from "../words/words-of.ts";
import { encodeText, mailto } from "./mailto.ts";
import type { Link } from "./types.ts";

/**
 * Ways to share, in the order they are offered. Plain links, so that no network learns about readers who don't share.
 */
const NETWORKS: {
  /** Absent for email, whose name depends on the language. */ title?: string;
  to: (title: string, url: string) => string;
}[] = [
  { to: (title, url) => mailto({ subject: title, body: `${title}\n${url}\n` }) },
  {
    // A page by the Mastodon project that asks for the reader's server.
    title: "Mastodon",
    to: (title, url) => `https://share.joinmastodon.org/#text=${inQuery(`${title} ${url}`)}`,
  },
  {
    title: "Bluesky",
    to: (title, url) => `https://bsky.app/intent/compose?text=${inQuery(`${title} ${url}`)}`,
  },
  {
    title: "Facebook",
    to: (_, url) => `https://www.facebook.com/sharer/sharer.php?u=${inQuery(url)}`,
  },
  {
    title: "X",
    to: (title, url) => `https://x.com/intent/post?text=${inQuery(title)}&url=${inQuery(url)}`,
  },
  { title: "WhatsApp", to: (title, url) => `https://wa.me/?text=${inQuery(`${title} ${url}`)}` },
];

/**
 * A query or a fragment may hold `:` and `/` unencoded; a mailto URL may not:
 * https://www.rfc-editor.org/rfc/rfc3986#section-3.4
 */
function inQuery(text: string): string {
  return encodeText(text).replace(/%3A|%2F/g, decodeURIComponent);
}

/** Links for sharing a page. `url` is absolute; `language` is the interface's. */
export function shareLinks(
  { title, url }: { title: string; url: string },
  language: string,
): Link[] {
  const words = title.replace(/[\p{Cc}\s]+/gu, " ").trim();
  const { email } = wordsOf(language).pages;
  return NETWORKS.map((network) => ({
    title: network.title ?? email,
    url: network.to(words, url),
  }));
}
