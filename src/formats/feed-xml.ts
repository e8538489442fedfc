import type { MediaNs } from "feedsmith";
import type { FeedEntry } from "./feed-entry.ts";

/** The entry's image in Media RSS, which Atom feeds use as well: https://www.rssboard.org/media-rss */
export function feedMedia({ image }: FeedEntry): { media?: MediaNs.ItemOrFeed<true> } {
  return image ? { media: { contents: [{ ...image, medium: "image" }] } } : {};
}

/** The CDATA that feedsmith writes for text with markup characters: on its own lines, and split at `]]>`. */
const SECTIONS = />\s*((?:<!\[CDATA\[[\s\S]*?\]\]>)+)\s*<\//g;

const SECTION = /<!\[CDATA\[([\s\S]*?)\]\]>/g;

/**
 * Replaces CDATA sections, which some readers do not trim or do not accept in titles, by the references that most
 * readers understand: https://www.rssboard.org/rss-profile#data-types-characterdata. Text is then safe even if a host
 * serves the feed as HTML.
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
