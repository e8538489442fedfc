import { DateTime } from "luxon";
import type { Moment } from "./moments.ts";
import { newspaperDate, newspaperYear } from "./newspaper-dates.ts";

export interface DateStyle {
  /** BCP 47. */
  locale: string;
  /** IANA. */
  zone: string;
}

/**
 * Uses Latin digits in every language, like articles' texts, and the Gregorian calendar, like URLs and archives: a
 * Persian month would span two of those months.
 */
function inLocale(time: DateTime, locale: string): DateTime {
  return time.reconfigure({ locale, numberingSystem: "latn", outputCalendar: "gregory" });
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** A cached formatter, since creating one takes longer than a hundred uses. */
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
