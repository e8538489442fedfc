import { DateTime } from "luxon";

/** A point in time with the offset of the publication's zone. */
export interface Moment {
  /** ISO 8601 with offset, to the second: `2026-03-01T00:00:00+00:00`. */
  iso: string;
  millis: number;
  /** The editor gave a day without a time: show the day alone. */
  dateOnly: boolean;
}

export type ParsedMoment =
  | { moment: Moment; warning?: string; problem?: undefined }
  | { problem: string; hint: string };

const SHAPE =
  /^(\d{4})-(\d{2})-(\d{2})(?:(?:T|t| +)(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?: *(Z|z|[+-]\d{2}:?\d{2}))?)?$/;

/**
 * Reads a date of the front matter. A day alone is that calendar day in `zone`, from its first moment; a time
 * without an offset is in `zone`.
 */
export function parseMoment(text: string, zone: string): ParsedMoment {
  const match = SHAPE.exec(text.trim());
  if (!match) return { problem: `“${text}” is not a date`, hint: hintFor(text) };
  const [, year, month, day, hour, minute, second, offset] = match;
  const dateOnly = hour === undefined;
  const fields = {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: Number(hour ?? 0),
    minute: Number(minute ?? 0),
    second: Number(second ?? 0),
  };
  const written = DateTime.fromObject(fields, { zone: offset ? offsetZone(offset) : zone });
  if (!written.isValid) {
    return { problem: `“${text}” does not exist`, hint: impossible(fields) };
  }
  const moment = momentOf(dateOnly ? written.startOf("day") : written.setZone(zone), dateOnly);
  if (!offset && !dateOnly) {
    if (written.hour !== fields.hour || written.minute !== fields.minute) {
      return {
        problem: `“${text}” does not exist in ${zone}: the clocks go forward over it`,
        hint: `Write a time that was on the clock, or add an offset, as in ${year}-${month}-${day}T${hour}:${minute}+00:00.`,
      };
    }
    const [earlier, later] = written.getPossibleOffsets();
    if (earlier && later) {
      return {
        moment: momentOf(earlier < later ? earlier : later, dateOnly),
        warning: `“${text}” came twice in ${zone}, when the clocks went back: the first is taken`,
      };
    }
  }
  return { moment };
}

function offsetZone(offset: string): string {
  if (/^z$/i.test(offset)) return "utc";
  return `UTC${offset.slice(0, 3)}:${offset.slice(-2)}`;
}

function momentOf(time: DateTime, dateOnly: boolean): Moment {
  const whole = time.startOf("second");
  return {
    iso: whole.toFormat("yyyy-MM-dd'T'HH:mm:ssZZ"),
    millis: whole.toMillis(),
    dateOnly,
  };
}

function impossible(fields: { year: number; month: number; day: number; hour: number }): string {
  if (fields.month < 1 || fields.month > 12) return "Months run from 01 to 12, after the year.";
  const days = DateTime.utc(fields.year, fields.month).daysInMonth ?? 31;
  if (fields.day < 1 || fields.day > days) {
    return `Month ${String(fields.month).padStart(2, "0")} of ${fields.year} has ${days} days.`;
  }
  return "Hours run from 00 to 23, minutes and seconds from 00 to 59.";
}

function hintFor(text: string): string {
  const loose = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text.trim());
  const [, year, month = "", day = ""] = loose ?? [];
  if (year) return `Write ${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}.`;
  return "Write year-month-day, as in 2026-03-01, or with a time: 2026-03-01 09:30.";
}

/** Reads what `--now` is given, or the clock's milliseconds, as a moment in `zone`. */
export function momentFromMillis(millis: number, zone: string): Moment {
  return momentOf(DateTime.fromMillis(millis, { zone }), false);
}

export function isTimeZone(zone: string): boolean {
  return DateTime.local({ zone }).isValid;
}

/** The calendar fields of a moment, as the url pattern and the archive need them. */
export function calendarOf(moment: Moment): { yyyy: string; mm: string; dd: string } {
  const [yyyy = "", mm = "", dd = ""] = moment.iso.slice(0, 10).split("-");
  return { yyyy, mm, dd };
}

export interface DateStyle {
  /** BCP 47. */
  locale: string;
  /** IANA. */
  zone: string;
}

function inStyle(moment: Moment, { locale, zone }: DateStyle): DateTime {
  // Numbers are latn in every language: the digits of an article's text and of its date should agree.
  return DateTime.fromMillis(moment.millis, { zone }).reconfigure({ locale, numberingSystem: "latn" });
}

/** `1 March 2026`, as the locale writes it. */
export function formatDay(moment: Moment, style: DateStyle): string {
  return inStyle(moment, style).toLocaleString(DateTime.DATE_FULL);
}

/** `1 March 2026 at 09:30 GMT`; the day alone where the editor gave a day alone. */
export function formatMoment(moment: Moment, style: DateStyle): string {
  if (moment.dateOnly) return formatDay(moment, style);
  return inStyle(moment, style).toLocaleString({ ...DateTime.DATETIME_FULL });
}

/** `March 2026`, of year and month `yyyy`, `mm`. */
export function formatMonth(yyyy: string, mm: string, locale: string): string {
  const time = DateTime.utc(Number(yyyy), Number(mm)).reconfigure({ locale, numberingSystem: "latn" });
  return time.toLocaleString({ month: "long", year: "numeric" });
}

/** A source's date, `yyyy`, `yyyy-mm` or `yyyy-mm-dd`, in words of the locale. It has no zone. */
export function formatPartialDate(date: string, locale: string): string {
  const [yyyy = "", mm, dd] = date.split("-");
  if (!mm) return yyyy;
  if (!dd) return formatMonth(yyyy, mm, locale);
  const time = DateTime.utc(Number(yyyy), Number(mm), Number(dd));
  return time.reconfigure({ locale, numberingSystem: "latn" }).toLocaleString(DateTime.DATE_FULL);
}

const PARTIAL_DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** True for `yyyy`, `yyyy-mm` and `yyyy-mm-dd` that exist. */
export function isPartialDate(text: string): boolean {
  return PARTIAL_DATE.test(text) && DateTime.fromISO(text, { zone: "utc" }).isValid;
}

/** RFC 822 with a four-digit year, as RSS wants it. */
export function toRfc822(moment: Moment): string {
  return DateTime.fromISO(moment.iso, { setZone: true }).toRFC2822() ?? "";
}
