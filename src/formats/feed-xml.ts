import type { MediaNs } from "feedsmith";
import type { FeedEntry } from "./feed-entry.ts";

/** The entry's picture in the words of Media RSS, which Atom borrows: https://www.rssboard.org/media-rss */
export function feedMedia({ image }: FeedEntry): { media?: MediaNs.ItemOrFeed<true> } {
  return image ? { media: { contents: [{ ...image, medium: "image" }] } } : {};
}

/** All that feedsmith makes of a text with marks: a CDATA section on lines of its own, in parts where a `]]>` is in it. */
const SECTIONS = />\s*((?:<!\[CDATA\[[\s\S]*?\]\]>)+)\s*<\//g;

const SECTION = /<!\[CDATA\[([\s\S]*?)\]\]>/g;

/**
 * Writes texts without CDATA sections, which several readers do not trim or do not take in a title, and with the
 * references that most read alike: https://www.rssboard.org/rss-profile#data-types-characterdata. So a text is no markup
 * either where a host sends a feed as HTML.
 */
export function withoutCdata(xml: string): string {
  return xml.replace(SECTIONS, (_, sections: string) => {
    const text = [...sections.matchAll(SECTION)].map(([, part = ""]) => part).join("");
    return `>${text.replace(/[&<>]/g, (mark) => REFERENCES[mark] ?? mark)}</`;
  });
}

const REFERENCES: Readonly<Record<string, string>> = {
  "&": "&#x26;",
  "<": "&#x3C;",
  ">": "&#x3E;",
};
