import type { MediaNs } from "feedsmith";
import type { FeedEntry } from "./feed-entry.ts";

/** The entry's picture in the words of Media RSS, which Atom borrows: https://www.rssboard.org/media-rss */
export function feedMedia({ image }: FeedEntry): { media?: MediaNs.ItemOrFeed<true> } {
  return image ? { media: { contents: [{ ...image, medium: "image" }] } } : {};
}

/**
 * feedsmith puts a CDATA section on a line of its own, and not every reader trims a title or an address. A `]]>`
 * inside a text was split by feedsmith, so each that is left really ends a section.
 */
export function tidyCdata(xml: string): string {
  return xml.replace(/>\s+<!\[CDATA\[/g, "><![CDATA[").replace(/\]\]>\s+<\//g, "]]></");
}
