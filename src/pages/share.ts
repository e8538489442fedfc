import { wordsOf } from "../words/words-of.ts";
import { encodeText, mailto } from "./mailto.ts";
import type { Link } from "./types.ts";

/** The ways to share, in the order they are offered: plain links, so that no network learns of a reader who does not share. */
const NETWORKS: {
  /** Absent for a letter, which each language calls otherwise. */ title?: string;
  to: (title: string, url: string) => string;
}[] = [
  { to: (title, url) => mailto({ subject: title, body: `${title}\n${url}\n` }) },
  {
    // A page of the Mastodon project that asks for the reader's own server.
    title: "Mastodon",
    to: (title, url) => `https://share.joinmastodon.org/#text=${encodeText(`${title} ${url}`)}`,
  },
  {
    title: "Bluesky",
    to: (title, url) => `https://bsky.app/intent/compose?text=${encodeText(`${title} ${url}`)}`,
  },
  {
    title: "Facebook",
    to: (_, url) => `https://www.facebook.com/sharer/sharer.php?u=${encodeText(url)}`,
  },
  {
    title: "X",
    to: (title, url) =>
      `https://x.com/intent/post?text=${encodeText(title)}&url=${encodeText(url)}`,
  },
  { title: "WhatsApp", to: (title, url) => `https://wa.me/?text=${encodeText(`${title} ${url}`)}` },
];

/** Links that share a page. `url` is absolute; `language` is the interface's. */
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
