import { parseAtomFeed, parseRssFeed } from "feedsmith";
import { elementsOf, textOf } from "./elements.ts";

interface Entry {
  title?: string | undefined;
  summary?: string | undefined;
  html?: string | undefined;
}

const wordsOf = (value: unknown): string | undefined =>
  typeof value === "object" && value !== null && "value" in value ? String(value.value) : undefined;

/** Only RSS has summaries in HTML. */
const wordsOfHtml = (html: string) => elementsOf(html).slice(0, 1).map(textOf).join("");

/** Parsers for each feed format, by file name. */
export const FEED_READERS: [RegExp, (text: string) => Entry[]][] = [
  [
    /feed\.json$/,
    (text) =>
      JSON.parse(text).items.map((item: Record<string, string>) => ({
        title: item.title,
        summary: item.summary,
        html: item.content_html,
      })),
  ],
  [
    /rss\.xml$/,
    (text) =>
      (parseRssFeed(text).items ?? []).map(({ title, description, content }) => ({
        title,
        summary: description && wordsOfHtml(description),
        html: content?.encoded,
      })),
  ],
  [
    /atom\.xml$/,
    (text) =>
      (parseAtomFeed(text).entries ?? []).map(({ title, summary, content }) => ({
        title: wordsOf(title),
        summary: wordsOf(summary),
        html: wordsOf(content),
      })),
  ],
];
