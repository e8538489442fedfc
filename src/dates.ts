import { DateTime, IANAZone } from "luxon";
import { hintForCalendar } from "./calendars.ts";
import { hintForDate, hintForImpossible } from "./date-hints.ts";
import { short } from "./excerpt.ts";
import { newspaperDate, newspaperRange, newspaperYear } from "./newspaper-dates.ts";
import { lookAlikeIn, plainSigns } from "./text/look-alikes.ts";

/** A point in time with the offset of the publication's zone. */
export interface Moment {
  /** ISO 8601 with offset, to the second: `2026-03-01T00:00:00+00:00`. */
  iso: string;
  millis: number;
  /** The editor gave no time: show only the day. */
  dateOnly: boolean;
}

export type ParsedMoment =
  | {
      moment: Moment;
      /** For a time that occurs twice: says which one is used, and how to write the other. */
      warning?: { message: string; hint: string };
      problem?: undefined;
    }
  | { problem: string; hint: string };

/** The forms of a moment. */
export const MOMENT =
  /^([12]\d{3})-(\d{2})-(\d{2})(?:(?:T|t| +)(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?: *(Z|z|[+-]\d{2}:?\d{2}))?)?$/;

/**
 * Parses a date of the front matter. A date without a time is the start of that day in `zone`; a time without an offset
 * is in `zone`. A time that the clocks skip is a problem, one that occurs twice a warning.
 */
export function parseMoment(text: string, zone: string): ParsedMoment {
  const match = MOMENT.exec(text.trim());
  if (!match) return notADate(text.trim());
  const [, year, month, day, hour, minute = "0", second = "0", offset] = match;
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  const time = { hour: Number(hour ?? 0), minute: Number(minute), second: Number(second) };
  const fields = { ...date, ...time };
  const { year: y, month: m, day: d } = date;
  const other = hintForCalendar(y, m, d);
  if (other) return { problem: `The year of “${text}” is out of range`, hint: other };
  const impossible = hintForImpossible({ ...fields, offset });
  if (impossible) return { problem: `“${text}” does not exist`, hint: impossible };
  const written = DateTime.fromObject(fields, { zone: offset ? offsetZone(offset) : zone });
  if (hour === undefined) return wholeDay(written, date.day, { text, zone });
  if (offset) return { moment: momentAtOffset(written, { offset, zone, day: date.day }) };
  if (written.hour !== fields.hour || written.minute !== fields.minute) {
    return {
      problem: `“${text}” does not exist in ${zone}, because the clocks go forward then`,
      hint: `Write the time that clocks showed: ${written.toFormat("yyyy-MM-dd HH:mm")}.`,
    };
  }
  const first = earlierOf(written);
  const moment = momentOf(first ?? written, false);
  if (!first) return { moment };
  const later = DateTime.max(...written.getPossibleOffsets()) ?? written;
  return {
    moment,
    warning: {
      message: `“${text}” occurs twice in ${zone}, because the clocks go back: the first is used`,
      hint: `If you mean the second, write its offset from UTC after the time: ${later.toFormat("ZZ")}.`,
    },
  };
}

/**
 * Programs without a date type write days as midnight UTC, so that means the day itself in any zone. West of Greenwich,
 * that day begins later than midnight UTC.
 */
function momentAtOffset(
  written: DateTime,
  { offset, zone, day }: { offset: string; zone: string; day: number },
): Moment {
  const local = written.setZone(zone);
  const midnight = written.toMillis() % 86_400_000 === 0 && /^(?:z|[+-]00:?00)$/i.test(offset);
  if (!midnight) return momentOf(local, false);
  return momentOf(local.day === day ? local : local.plus({ days: 1 }).startOf("day"), true);
}

function notADate(text: string): ParsedMoment {
  const plain = plainSigns(text)
    .replace(/^["'](.*)["']$/, "$1")
    .trim();
  const sign = lookAlikeIn(text);
  return sign && MOMENT.test(plain)
    ? { problem: `“${short(text)}” contains ${sign.name}`, hint: `Type it again: ${plain}.` }
    : { problem: `“${short(text)}” is not a date`, hint: hintForDate(plain) };
}

/** The start of a day. If clocks skip midnight it begins an hour later; a day that the calendar skips is a problem. */
function wholeDay(
  written: DateTime,
  day: number,
  { text, zone }: { text: string; zone: string },
): ParsedMoment {
  if (written.day !== day) {
    return {
      problem: `“${text}” does not exist in ${zone}, because the calendar skipped it`,
      hint: "Write a day that existed there.",
    };
  }
  const start = written.startOf("day");
  return { moment: momentOf(earlierOf(start) ?? start, true) };
}

/** The earlier of two moments with the same local time; undefined if there is only one. */
function earlierOf(time: DateTime): DateTime | undefined {
  const [one, other] = time.getPossibleOffsets();
  if (!one || !other) return undefined;
  return DateTime.min(one, other);
}

function offsetZone(offset: string): string {
  if (/^z$/i.test(offset)) return "utc";
  return `UTC${offset.slice(0, 3)}:${offset.slice(-2)}`;
}

function momentOf(time: DateTime, dateOnly: boolean): Moment {
  const whole = time.millisecond === 0 ? time : time.startOf("second");
  // Luxon's ISO format is three times as fast as a custom one.
  const iso = whole.toISO({ suppressMilliseconds: true })?.replace(/Z$/, "+00:00") ?? "";
  return { iso, millis: whole.toMillis(), dateOnly };
}

/** Converts milliseconds since 1970 to a moment in `zone`. */
export function momentFromMillis(millis: number, zone: string): Moment {
  return momentOf(DateTime.fromMillis(millis, { zone }), false);
}

/** True for IANA zone names. Luxon also accepts `local`, which depends on the machine. */
export function isTimeZone(zone: string): boolean {
  return /^[a-z]/i.test(zone) && IANAZone.isValidZone(zone);
}

let zones: readonly string[] | undefined;

/** All zone names, for suggestions. */
export function timeZones(): readonly string[] {
  zones ??= Intl.supportedValuesOf("timeZone");
  return zones;
}

/** The calendar fields of a moment, for article URLs and the archive. */
export function calendarOf(moment: Moment): { yyyy: string; mm: string; dd: string } {
  const [yyyy = "", mm = "", dd = ""] = moment.iso.slice(0, 10).split("-");
  return { yyyy, mm, dd };
}

/**
 * The moment (milliseconds since 1970) `years` after another, at the same local time and offset. In common years, 29
 * February becomes 1 March.
 */
export function anniversary({ iso, millis }: Moment, years: number): number {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = iso
    .slice(0, 19)
    .split(/[-T:]/)
    .map(Number);
  const local = (later: number) => Date.UTC(year + later, month - 1, day, hour, minute, second);
  return millis + local(years) - local(0);
}

/** Whole years from a moment until `now`; 0 if it is in the future. */
export function yearsSince(moment: Moment, now: Pick<Moment, "millis">): number {
  const YEAR_MS = 365 * 86_400_000;
  const most = Math.max(0, Math.floor((now.millis - moment.millis) / YEAR_MS));
  const reached = (years: number) => anniversary(moment, years) <= now.millis;
  // Leap days make the estimate at most one year too high, for any span below a thousand years.
  return most === 0 || reached(most) ? most : most - 1;
}

export interface DateStyle {
  /** BCP 47. */
  locale: string;
  /** IANA. */
  zone: string;
}

/**
 * Uses Latin digits in every language, like articles' texts, and the Gregorian calendar, like URLs and archives: a
 * Persian month would span two of theirs.
 */
function inLocale(time: DateTime, locale: string): DateTime {
  return time.reconfigure({ locale, numberingSystem: "latn", outputCalendar: "gregory" });
}

/** Cached formatted dates: formatting is slow, and pages share few dates. */
const days = new Map<string, string>();

function formatOnce(key: string, format: () => string): string {
  const known = days.get(key);
  if (known !== undefined) return known;
  const text = format();
  days.set(key, text);
  return text;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/**
 * A cached formatter, since creating one takes longer than a hundred uses. Same options as `inLocale`, without Luxon's
 * formatting.
 */
function formatterOf(
  { locale, zone }: DateStyle,
  length: "DATE_FULL" | "DATETIME_FULL",
): Intl.DateTimeFormat {
  const key = `${locale} ${zone} ${length}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, {
    ...DateTime[length],
    timeZone: zone,
    numberingSystem: "latn",
    calendar: "gregory",
  });
  formatters.set(key, made);
  return made;
}

/** `1 March 2026`, in the locale's format. The day is in `style.zone`, which may differ from the publication's zone. */
export function formatDay(moment: Moment, style: DateStyle): string {
  return newspaperDate(formatterOf(style, "DATE_FULL").format(moment.millis), style.locale);
}

/** `1 March 2026 at 09:30 GMT`; only the day if the editor gave no time. */
export function formatMoment(moment: Moment, style: DateStyle): string {
  if (moment.dateOnly) return formatDay(moment, style);
  return newspaperDate(formatterOf(style, "DATETIME_FULL").format(moment.millis), style.locale);
}

/** `2026`, in the locale's format. */
export function formatYear(yyyy: string, locale: string): string {
  return newspaperYear(Number(yyyy), locale);
}

/** `March 2026`, in the locale's format. */
export function formatMonth(yyyy: string, mm: string, locale: string): string {
  const time = inLocale(DateTime.utc(Number(yyyy), Number(mm)), locale);
  return time.toLocaleString({ month: "long", year: "numeric" });
}

/** Formats a source's date: `yyyy`, `yyyy-mm` or `yyyy-mm-dd`. It has no time zone. */
export function formatPartialDate(date: string, locale: string): string {
  const [yyyy = "", mm, dd] = date.split("-");
  if (!mm) return newspaperYear(Number(yyyy), locale);
  if (!dd) return formatMonth(yyyy, mm, locale);
  return formatOnce(`${date} ${locale}`, () => {
    const time = DateTime.utc(Number(yyyy), Number(mm), Number(dd));
    return newspaperDate(inLocale(time, locale).toLocaleString(DateTime.DATE_FULL), locale);
  });
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

/** Months and days count from 1. */
export type DateParts = readonly [year: number, month?: number, day?: number];

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
