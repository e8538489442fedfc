import { memo } from "../memo.ts";
import type { FeedEntry } from "./feed-entry.ts";
import { xmlCharacters } from "./xml.ts";

/**
 * The full text of an entry stands in a dozen feeds. A feed is generated with marks in the places of its texts, and
 * those are put in ready made. U+FFFF is no character: `cleanStrings` leaves none in what else a feed holds.
 */
const MARK = "\uffff";

/** Stands for the text of the entry at `index` until `insertCdata` or `insertJson`. */
export function textMark(index: number): string {
  return MARK + index + MARK;
}

const cdataOf = memo((entry: FeedEntry) => {
  const text = xmlCharacters(entry.html()).replaceAll("]]>", "]]]]><![CDATA[>");
  return `<![CDATA[${text}]]>`;
});
const jsonOf = memo((entry: FeedEntry) => JSON.stringify(xmlCharacters(entry.html())));

/** Puts the texts into XML, each a CDATA section. https://www.w3.org/TR/xml/#sec-cdata-sect */
export function insertCdata(xml: string, entries: readonly FeedEntry[]): string {
  return insert(xml, /(?:<!\[CDATA\[)?\uffff(\d+)\uffff(?:\]\]>)?/g, entries, cdataOf);
}

/** Puts the texts into JSON, each a string. */
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
