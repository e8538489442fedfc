import { memo } from "../memo.ts";
import type { FeedEntry } from "./feed-entry.ts";
import { xmlCharacters } from "./xml.ts";

/**
 * An entry's full text is in a dozen feeds. Feeds are generated with marks in place of the texts, which are then
 * inserted already escaped. `cleanStrings` removes U+FFFF, a noncharacter, from everything else in a feed.
 */
const MARK = "\uffff";

/** The placeholder for the text of the entry at `index`, until `insertCdata` or `insertJson`. */
export function textMark(index: number): string {
  return MARK + index + MARK;
}

const cdataOf = memo((entry: FeedEntry) => {
  const text = xmlCharacters(entry.html()).replaceAll("]]>", "]]]]><![CDATA[>");
  return `<![CDATA[${text}]]>`;
});
const jsonOf = memo((entry: FeedEntry) => JSON.stringify(xmlCharacters(entry.html())));

/** Inserts the texts into XML as CDATA sections. https://www.w3.org/TR/xml/#sec-cdata-sect */
export function insertCdata(xml: string, entries: readonly FeedEntry[]): string {
  return insert(xml, /(?:<!\[CDATA\[)?\uffff(\d+)\uffff(?:\]\]>)?/g, entries, cdataOf);
}

/** Inserts the texts into JSON as strings. */
export function insertJson(text: string, entries: readonly FeedEntry[]): string {
  return insert(text, /"\uffff(\d+)\uffff"/g, entries, jsonOf);
}

function insert(
  text: string,
  marks: RegExp,
  entries: readonly FeedEntry[],
  made: (entry: FeedEntry) => string,
): string {
  return text.replace(marks, (mark, index: string) => {
    const entry = entries[Number(index)];
    return entry ? made(entry) : mark;
  });
}
