import { type CslItem, citableItem } from "../csl-item.ts";
import type { CslDate, Reference } from "../types.ts";
import { withPlaceholders } from "./others.ts";
import type { StyleSource } from "./types.ts";

/** Private-use characters: they mark places in citeproc's output, so text must not contain them. */
const PRIVATE = /[\ue000-\ue003]/g;

export function withoutPrivate(text: string): string {
  return text.replace(PRIVATE, "\ufffd");
}

/** A source as citeproc receives it. */
export function styledItem(reference: Reference, style: StyleSource): CslItem {
  const item = JSON.parse(withoutPrivate(JSON.stringify(citableItem(reference)))) as CslItem;
  const whole = Object.fromEntries(
    Object.entries(item).map(([variable, value]) => {
      if (variable === "number" && typeof value === "string")
        return [variable, escapeHyphens(value)];
      return [variable, isDate(value) ? equalPrecision(value) : value];
    }),
    // Its id and type are among the entries.
  ) as CslItem;
  return withPlaceholders(isApa(style) ? withoutRepeatedName(whole) : whole);
}

/**
 * Escapes the hyphen in a report's number, `18-2059`: otherwise citeproc reads a range.
 * https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html
 */
function escapeHyphens(number: string): string {
  return /^\d+(?:-\d+)+$/.test(number) ? number.replaceAll("-", "\\-") : number;
}

function isDate(value: CslItem[string]): value is CslDate {
  return typeof value === "object" && "date-parts" in value;
}

/** Gives both ends of a range the same precision: citeproc fails if only one has a month or day. */
function equalPrecision(date: CslDate): CslDate {
  const [first, last] = date["date-parts"] ?? [];
  if (!first || !last || first.length === last.length) return date;
  const isOpen = last.every((part) => part === 0);
  const least = isOpen ? first.length : Math.min(first.length, last.length);
  const end = isOpen ? first.map(() => 0) : last.slice(0, least);
  return { ...date, "date-parts": [first.slice(0, least), end] };
}

/** APA requires comparing two variables, which a CSL style can't do. */
function isApa({ name, xml }: StyleSource): boolean {
  return xml === undefined
    ? name === "apa"
    : /<id>\s*https?:\/\/www\.zotero\.org\/styles\/apa(?![^-<\s])/.test(xml);
}

/**
 * In APA, an organization that publishes its own work, or owns the website, is named once, as the author.
 * https://apastyle.apa.org/style-grammar-guidelines/references/elements-list-entry#source
 */
function withoutRepeatedName(item: CslItem): CslItem {
  const { author } = item;
  const [only, ...others] = Array.isArray(author) ? author : [];
  const body = only?.literal?.toLowerCase();
  if (body === undefined || others.length > 0) return item;
  const repeated = item.type === "webpage" ? ["publisher", "container-title"] : ["publisher"];
  const kept = Object.entries(item).filter(([variable, value]) => {
    return !(repeated.includes(variable) && `${value}`.toLowerCase() === body);
  });
  // Its id and type are always kept.
  return Object.fromEntries(kept) as CslItem;
}
