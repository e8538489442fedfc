import { newspaperDate, newspaperRange, newspaperYear } from "./newspaper-dates.ts";
import { formatMonth } from "./print-dates.ts";

/** Months and days count from 1. */
export type DateParts = readonly [year: number, month?: number, day?: number];

/** Cached formatted dates: formatting is slow, and pages share few dates. */
const days = new Map<string, string>();

function formatOnce(key: string, format: () => string): string {
  const known = days.get(key);
  if (known !== undefined) return known;
  const text = format();
  days.set(key, text);
  return text;
}

/** Formats a source's date: `yyyy`, `yyyy-mm` or `yyyy-mm-dd`. It has no time zone. */
export function formatPartialDate(date: string, locale: string): string {
  const [yyyy = "", mm, dd] = date.split("-");
  if (!mm) return newspaperYear(Number(yyyy), locale);
  if (!dd) return formatMonth(yyyy, mm, locale);
  return formatOnce(`${date} ${locale}`, () =>
    formatDateParts([Number(yyyy), Number(mm), Number(dd)], locale),
  );
}

/** Formats as much as is known of a source's date. Years BC are negative: -44 is 44 BC. */
export function formatDateParts(parts: DateParts, locale: string): string {
  const [year, ...others] = parts;
  if (year > 0 && others.length === 0) return newspaperYear(year, locale);
  return newspaperDate(sourceFormatter([parts], locale).format(millisOf(parts)), locale);
}

/** Formats a range of dates: `3–5 May 1992`. */
export function formatDateRange(from: DateParts, to: DateParts, locale: string): string {
  if (from.length !== to.length)
    return newspaperRange(formatDateParts(from, locale), formatDateParts(to, locale), locale);
  const range = sourceFormatter([from, to], locale).formatRange(millisOf(from), millisOf(to));
  return newspaperDate(range, locale);
}

const sourceFormatters = new Map<string, Intl.DateTimeFormat>();

function sourceFormatter(dates: readonly DateParts[], locale: string): Intl.DateTimeFormat {
  const length = Math.min(...dates.map((parts) => parts.length));
  const isBefore = dates.some(([year]) => year < 1);
  const key = `${locale} ${length} ${isBefore}`;
  const known = sourceFormatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, {
    year: "numeric",
    ...(length > 1 && { month: "long" }),
    ...(length > 2 && { day: "numeric" }),
    ...(isBefore && { era: "short" }),
    timeZone: "UTC",
    numberingSystem: "latn",
    calendar: "gregory",
  });
  sourceFormatters.set(key, made);
  return made;
}

function millisOf([year, month = 1, day = 1]: DateParts): number {
  const time = new Date(Date.UTC(2000, month - 1, day));
  // `Date` maps years below 100 to 19xx, and unlike our years has a year 0.
  time.setUTCFullYear(year < 0 ? year + 1 : year, month - 1, day);
  return time.getTime();
}

const PARTIAL_DATE = /^(?!0000)\d{4}(-\d{2}(-\d{2})?)?$/;

/** True for existing dates in the form `yyyy`, `yyyy-mm` or `yyyy-mm-dd`. There is no year 0. */
export function isPartialDate(text: string): boolean {
  if (!PARTIAL_DATE.test(text)) return false;
  const [year = 0, month = 1, day = 1] = text.split("-").map(Number);
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 && isLeap ? 29 : (DAYS[month - 1] ?? 0);
  return day >= 1 && day <= days;
}

/** Days of each month in a common year. Every source has a date or two, and creating a `Date` is slow. */
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
