import type { CslDate } from "../../citations/types.ts";
import { isPartialDate } from "../../dates/source-dates.ts";
import { edtfOf } from "./date-grammar.ts";
import { monthNamed, seasonNumber } from "./date-words.ts";

/** A source's date, with at least one of the two fields. */
export interface SourceDate {
  /** yyyy, yyyy-mm or yyyy-mm-dd; the first day of a range. Absent if the date has no such form. */
  shown?: string;
  /** The complete date, if it says more than `shown`. */
  csl?: CslDate;
}

type Fields = Record<string, unknown>;

/** Reads a date in any form that CSL allows, or as plain text; undefined if unreadable. */
export function readDate(value: unknown): SourceDate | undefined {
  if (typeof value === "string" || typeof value === "number") return readDateText(String(value));
  if (Array.isArray(value)) {
    const circa = value.some((part) => isFields(part) && isSet(part.circa));
    return ofParts(value.map(partsOfFields), { circa });
  }
  if (!isFields(value)) return undefined;
  const { "date-parts": dateParts, literal, raw, edtf, season, circa, ...others } = value;
  const { year: _y, month: _m, day: _d, ...unknown } = others;
  if (Object.keys(unknown).length > 0) return undefined;
  const marks = { season: season ?? undefined, circa: isSet(circa) };
  const parts = Array.isArray(dateParts) ? partsIn(dateParts) : undefined;
  if (parts?.some((each) => each === undefined || each.length > 0)) return ofParts(parts, marks);
  if (others.year !== undefined) return ofParts([partsOfFields(others)], marks);
  const written = raw ?? edtf;
  const text =
    typeof written === "string" || typeof written === "number" ? String(written) : undefined;
  if (text?.trim()) return readDateText(text, marks.circa) ?? literalDate(text);
  return typeof literal === "string" && literal.trim() ? literalDate(literal) : undefined;
}

/** Keeps an unreadable date as text. */
export function literalDate(text: string): SourceDate {
  return { csl: { literal: text.trim().replace(/\s+/g, " ") } };
}

/**
 * Reads a date as EDTF (https://www.loc.gov/standards/datetime/), the form that BibLaTeX and Zotero write, or in words;
 * undefined if unreadable.
 */
export function readDateText(text: string, approximate = false): SourceDate | undefined {
  const written = text.trim().replace(/\s+/g, " ");
  const trimmed = edtfOf(written) ?? written;
  if (/^-?0{1,4}(?:$|-00)/.test(written)) return undefined;
  if (isPartialDate(trimmed) && !approximate) return { shown: trimmed };
  const ends = trimmed.split("/");
  if (ends.length > 2) return undefined;
  const [first = "", last] = ends.map((end) => end.trim());
  const from = readDay(first);
  if (!from || Number(from.parts[1] ?? 1) > 12) return undefined;
  const { season } = from;
  const circa = approximate || from.circa;
  if (last === undefined) return ofParts([from.parts], { season, circa });
  // 2004/05 is ambiguous: 05 may be a month or a year.
  if (/^\d{1,2}$/.test(last) && Number(from.parts[0]) > 99) return undefined;
  // citeproc recognizes an open range by a zero at its end.
  const to = last === "" || last === ".." ? { parts: [0], circa } : readDay(last);
  return to && ofParts([wholeOf(from), wholeOf(to)], { circa: circa || to.circa });
}

interface Day {
  parts: number[];
  season?: number;
  circa: boolean;
}

/** Date parts with the season as an EDTF month: CSL's `season` field can't hold one for each end of a range. */
function wholeOf({ parts, season }: Day): number[] {
  return season === undefined ? parts : [...parts, 20 + season];
}

function readDay(text: string): Day | undefined {
  const circa = /[~?%]+$/.test(text);
  const plain = text
    .replace(/[~?%]{1,2}$/, "")
    .replace(/^(\d{4}-\d{2}-\d{2})[T ][\d:.,+Zz-]*$/, "$1");
  const [, year, month, day] = /^(-?\d{1,4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(plain) ?? [];
  if (year === undefined) return undefined;
  const rest = [month, day].flatMap((part) => (part === undefined ? [] : [Number(part)]));
  const parts = [yearNumber(year), ...rest];
  const season = parts.length === 2 && Number(month) >= 21 ? seasonOf(parts[1]) : undefined;
  return season === undefined ? { parts, circa } : { parts: parts.slice(0, 1), season, circa };
}

/** Four-digit EDTF years include a year 0000, which is 1 BC. https://www.loc.gov/standards/datetime/ */
function yearNumber(year: string): number {
  return /^-\d{4}$|^0000$/.test(year) ? Number(year) - 1 : Number(year);
}

/** EDTF numbers seasons from 21, older CSL from 13. */
function seasonOf(month: number | undefined): number | undefined {
  if (month === undefined) return undefined;
  if (month >= 21 && month <= 24) return month - 20;
  return month >= 13 && month <= 16 ? month - 12 : undefined;
}

function seasonNamed(season: unknown): number | undefined {
  const name = String(season).trim();
  const number = seasonNumber(name) ?? Number(name);
  return number >= 1 && number <= 4 ? number : seasonOf(number);
}

function ofParts(
  parts: readonly (number[] | undefined)[],
  { season, circa = false }: { season?: unknown; circa?: boolean },
): SourceDate | undefined {
  const all = parts.flatMap((each) => (each && each.length > 0 ? [each] : []));
  const [first, last] = all;
  if (!first || all.length > 2 || parts.includes(undefined)) return undefined;
  const isOpen = last?.every((number) => number === 0);
  if (!exists(first) || (last && !isOpen && !exists(last))) return undefined;
  if (last && !isOpen && endsBefore(first, last)) return undefined;
  const ofMonth = first.length === 2 ? seasonOf(first[1]) : undefined;
  if (ofMonth !== undefined && last !== undefined)
    return { ...shownAs(first.slice(0, 1)), csl: { "date-parts": all, ...(circa && { circa }) } };
  const number = season === undefined || season === "" ? ofMonth : seasonNamed(season);
  if (season !== undefined && season !== "" && number === undefined) return undefined;
  const start = ofMonth === undefined ? first : first.slice(0, 1);
  const { shown } = shownAs(start);
  const marks = { ...(circa && { circa }), ...(number !== undefined && { season: number }) };
  const isMore = last !== undefined || shown === undefined || Object.keys(marks).length > 0;
  const ends = last === undefined ? [start] : [start, last];
  return { ...(shown && { shown }), ...(isMore && { csl: { "date-parts": ends, ...marks } }) };
}

/** Whether a range ends before it begins: there is no telling which end is wrong. */
function endsBefore(first: readonly number[], last: readonly number[]): boolean {
  const at = first.findIndex((number, index) => number !== last[index]);
  return at !== -1 && (last[at] ?? Number.POSITIVE_INFINITY) < (first[at] ?? 0);
}

function exists(parts: readonly number[]): boolean {
  const [year = 0, month, day] = parts;
  if (parts.length > 3 || !parts.every(Number.isInteger) || year === 0 || Math.abs(year) > 9999)
    return false;
  if (parts.length === 2 && seasonOf(month) !== undefined) return true;
  const leap = day !== undefined && year < 1 ? 2000 : Math.abs(year);
  return isPartialDate(textOf([leap, ...parts.slice(1)]));
}

/** Years before 1 have no such form. */
function shownAs(parts: readonly number[]): { shown?: string } {
  return (parts[0] ?? 0) > 0 ? { shown: textOf(parts) } : {};
}

function textOf([year = 0, ...others]: readonly number[]): string {
  const two = others.map((number) => String(number).padStart(2, "0"));
  return [String(year).padStart(4, "0"), ...two].join("-");
}

/** Numbers of date parts, which may be strings: `["2020", 5]`. Empty parts are skipped; undefined if any is invalid. */
function numbersOf(parts: unknown): number[] | undefined {
  if (!Array.isArray(parts)) return undefined;
  const written = parts.filter((part) => part !== null && part !== "" && part !== undefined);
  const numbers = written.map((part) =>
    typeof part === "number" || typeof part === "string" ? Number(part) : Number.NaN,
  );
  const known = numbers.every(
    (number, at) => number !== 0 || numbers.slice(at).every((n) => n === 0),
  );
  return numbers.some(Number.isNaN) || !known ? undefined : withoutZeros(numbers);
}

/** Some programs omit the outer list for a single date. */
function partsIn(dateParts: readonly unknown[]): (number[] | undefined)[] {
  const isDay = dateParts.length > 0 && !dateParts.some(Array.isArray);
  return (isDay ? [dateParts] : dateParts).map(numbersOf);
}

/** Some programs write 0 for an unknown month or day. */
function withoutZeros(numbers: number[]): number[] {
  return numbers[0] === 0 ? numbers : numbers.filter((number) => number !== 0);
}

const PARTS = new Set(["year", "month", "day", "season", "circa"]);

/** `{year: 2020, month: 5}`, as Pandoc and Zotero's CSL-YAML write it, or a plain year. */
function partsOfFields(value: unknown): number[] | undefined {
  if (typeof value === "number" || typeof value === "string") return numbersOf([value]);
  if (!isFields(value)) return Array.isArray(value) ? numbersOf(value) : undefined;
  const { year, month, day, season } = value;
  const known = Object.keys(value).every((key) => PARTS.has(key));
  if (!known) return undefined;
  const named = typeof month === "string" ? (monthNamed(month) ?? month) : month;
  const quarter = season === undefined ? undefined : 20 + (seasonNamed(season) ?? Number.NaN);
  return numbersOf([year, named ?? quarter, day]);
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isSet(circa: unknown): boolean {
  return Boolean(circa) && !["false", "0", "no"].includes(String(circa).toLowerCase());
}
