import { hintForCalendar } from "./calendars.ts";
import { readClock } from "./read-clock.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const SHAPE = "Write year-month-day, as in 2026-03-01, or with a time, as in 2026-03-01 09:30.";

const YEAR_FIRST = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})(?:[T, ]+(.+))?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;

/** A date in ISO 8601, or in words how to write it. */
type Reading = { iso: string } | { hint: string };

/** How to write a date in ISO 8601, as a hint. */
export function hintForDate(text: string): string {
  const read = readingOf(text);
  return "iso" in read ? `Write ${read.iso}.` : read.hint;
}

/** The date in ISO 8601; undefined if it could be read in several ways, or in none. It may not exist. */
export function isoDateIn(text: string): string | undefined {
  const read = readingOf(text);
  return "iso" in read ? read.iso : undefined;
}

function readingOf(text: string): Reading {
  const [, year, month = "", day = "", time] = YEAR_FIRST.exec(text) ?? COMPACT.exec(text) ?? [];
  if (year) {
    const other = hintForCalendar(Number(year), Number(month), Number(day));
    return other === undefined ? dated(year, month, day, time) : { hint: other };
  }
  const [, one = "", other = "", after, clock] =
    /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})(?:[T, ]+(.+))?$/.exec(text) ?? [];
  if (after) return withYearLast(after, Number(one), Number(other), clock);
  const number = hintForSerialNumber(text) ?? hintForTimestamp(text);
  if (number !== undefined) return { hint: number };
  return inOtherDigits(text) ?? withMonthName(text) ?? { hint: SHAPE };
}

/** A spreadsheet's serial number: days since the end of 1899. */
function hintForSerialNumber(text: string): string | undefined {
  if (!/^[2-6]\d{4}(?:\.\d+)?$/.test(text)) return undefined;
  const days = Math.round((Number(text) - 25_569) * 1440) * 60_000;
  return `Is this a spreadsheet's day number? Write ${text.includes(".") ? minuteOf(days) : dayOf(days)}.`;
}

/** A Unix timestamp in seconds or milliseconds. */
function hintForTimestamp(text: string): string | undefined {
  if (!/^1\d{9}(?:\d{3})?$/.test(text)) return undefined;
  const time = minuteOf(Number(text) * (text.length === 10 ? 1000 : 1));
  return `Is this a Unix timestamp? Write ${time}Z, the same minute in UTC.`;
}

function minuteOf(time: number): string {
  return new Date(time).toISOString().slice(0, 16).replace("T", " ");
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** 2026年3月1日, or a date in other digits than 0 to 9. */
function inOtherDigits(text: string): Reading | undefined {
  const [, year, month = "", day = ""] =
    /^(\d{4})[年년] ?(\d{1,2})[月월] ?(\d{1,2})[日일]$/.exec(text) ?? [];
  if (year) return dated(year, month, day);
  const plain = text.replace(/\p{Nd}/gu, (digit) => String(digitValue(digit)));
  if (plain === text) return undefined;
  return { hint: `Use the digits 0 to 9 and write year-month-day, as in ${plain.slice(0, 20)}.` };
}

/** The digits of each script are consecutive code points, from zero on. */
function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return value;
}

function dated(year: string, month: number | string, day: string | number, time = ""): Reading {
  const date = [year, two(month), two(day)].join("-");
  const clock = readClock(time);
  return clock.isRead ? { iso: date + clock.text } : { hint: `Write ${date}${clock.text}.` };
}

/** `03/04/2026` is in March for some readers, in April for others. */
function withYearLast(year: string, one: number, other: number, time?: string): Reading {
  if (one > 12) return dated(year, other, one, time);
  if (other > 12) return dated(year, one, other, time);
  const clock = time ? readClock(time).text : "";
  return {
    hint: `Write the year first: ${year}-${two(other)}-${two(one)}${clock}, or ${year}-${two(one)}-${two(other)}${clock}.`,
  };
}

function withMonthName(text: string): Reading | undefined {
  const [year] = /\b\d{4}\b/.exec(text) ?? [];
  const [day] = /\b\d{1,2}(?=\b|st|nd|rd|th)/.exec(text) ?? [];
  const month = MONTHS.indexOf(/[a-z]{3,}/i.exec(text)?.[0].slice(0, 3).toLowerCase() ?? "") + 1;
  if (!year || !day || month === 0 || text.length >= 50) return undefined;
  const [, time = ""] = /\d{4},?(?: at)? +(\d.*)$/i.exec(text) ?? [];
  return dated(year, month, day, time);
}

export interface DateFields {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  offset?: string | undefined;
}

/** Why a date or time does not exist; undefined if it may. */
export function hintForImpossible(fields: DateFields): string | undefined {
  const { year, month, day, hour, minute, second, offset = "Z" } = fields;
  if (month < 1 || month > 12) {
    const swapped =
      day <= 12 && month <= 31 ? ` Did you mean ${year}-${two(day)}-${two(month)}?` : "";
    return `Write the month from 01 to 12, after the year.${swapped}`;
  }
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (day < 1 || day > days)
    return `Choose a day that exists: month ${two(month)} of ${year} has ${days} days.`;
  if (hour === 24) return "Write midnight as 00:00 of the next day: a day ends at 23:59.";
  if (hour > 23 || minute > 59 || second > 59) {
    return "Write hours from 00 to 23, and minutes and seconds from 00 to 59.";
  }
  const [, hours = "0", minutes = "0"] = /^[+-](\d{2}):?(\d{2})$/.exec(offset) ?? [];
  if (Number(hours) > 14 || Number(minutes) > 59) {
    return "Write an offset of at most 14 hours, as in +05:30. Without one, the time is in the publication's time zone.";
  }
  return undefined;
}

function two(number: number | string): string {
  return String(number).padStart(2, "0");
}
