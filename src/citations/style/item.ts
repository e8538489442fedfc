import { type CslItem, citableItem } from "../csl-item.ts";
import type { CslDate, Reference } from "../types.ts";
import { withSigns } from "./others.ts";
import type { StyleSource } from "./types.ts";

/** Characters of no script: they mark places in what citeproc writes, so no text may hold them. */
const PRIVATE = /[\ue000-\ue003]/g;

export function withoutPrivate(text: string): string {
  return text.replace(PRIVATE, "\ufffd");
}

/** A source as citeproc is given it. */
export function styledItem(reference: Reference, style: StyleSource): CslItem {
  const item = JSON.parse(withoutPrivate(JSON.stringify(citableItem(reference)))) as CslItem;
  const whole = Object.fromEntries(
    Object.entries(item).map(([variable, value]) => {
      if (variable === "number" && typeof value === "string") return [variable, oneNumber(value)];
      return [variable, isDate(value) ? evenRange(value) : value];
    }),
    // Its id and type are among them.
  ) as CslItem;
  return withSigns(isApa(style) ? withoutNameAgain(whole) : whole);
}

/**
 * The number of a report, `18-2059`, is one number: citeproc takes it for all those from 18 to 2059 unless its hyphen is
 * escaped. https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html
 */
function oneNumber(number: string): string {
  return /^\d+(?:-\d+)+$/.test(number) ? number.replaceAll("-", "\\-") : number;
}

function isDate(value: CslItem[string]): value is CslDate {
  return typeof value === "object" && "date-parts" in value;
}

/** citeproc can't go on where one end of a range has a month or a day and the other has none: neither has it then. */
function evenRange(date: CslDate): CslDate {
  const [first, last] = date["date-parts"] ?? [];
  if (!first || !last || first.length === last.length) return date;
  const isOpen = last.every((part) => part === 0);
  const least = isOpen ? first.length : Math.min(first.length, last.length);
  const end = isOpen ? first.map(() => 0) : last.slice(0, least);
  return { ...date, "date-parts": [first.slice(0, least), end] };
}

/** A style can't compare two variables, so APA leaves this to those who write the source. */
function isApa({ name, xml }: StyleSource): boolean {
  return xml === undefined
    ? name === "apa"
    : /<id>\s*https?:\/\/www\.zotero\.org\/styles\/apa(?![^-<\s])/.test(xml);
}

/**
 * A body that publishes what it writes is named once, as the author, and so is one whose site it is.
 * https://apastyle.apa.org/style-grammar-guidelines/references/elements-list-entry#source
 */
function withoutNameAgain(item: CslItem): CslItem {
  const { author } = item;
  const [only, ...others] = Array.isArray(author) ? author : [];
  const body = only?.literal?.toLowerCase();
  if (body === undefined || others.length > 0) return item;
  const repeated = item.type === "webpage" ? ["publisher", "container-title"] : ["publisher"];
  const kept = Object.entries(item).filter(([variable, value]) => {
    return !(repeated.includes(variable) && `${value}`.toLowerCase() === body);
  });
  // Its id and type are among what is kept.
  return Object.fromEntries(kept) as CslItem;
}
