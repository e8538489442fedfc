import type { Moment } from "./moments.ts";
import { newspaperDate, newspaperYear } from "./newspaper-dates.ts";

export interface DateStyle {
  /** BCP 47. */
  locale: string;
  /** IANA. */
  zone: string;
}

const LENGTHS = {
  month: { year: "numeric", month: "long" },
  day: { year: "numeric", month: "long", day: "numeric" },
  moment: {
    ...{ year: "numeric", month: "long", day: "numeric" },
    ...{ hour: "numeric", minute: "numeric", timeZoneName: "short" },
  },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const formatters = new Map<string, Intl.DateTimeFormat>();

/**
 * A cached formatter, since creating one takes longer than a hundred uses. With Latin digits in every language, like
 * articles' texts, and the Gregorian calendar, like URLs and archives: a Persian month would span two of its months.
 */
function formatterOf(
  { locale, zone }: DateStyle,
  length: keyof typeof LENGTHS,
): Intl.DateTimeFormat {
  const key = `${locale} ${zone} ${length}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, {
    ...LENGTHS[length],
    timeZone: zone,
    numberingSystem: "latn",
    calendar: "gregory",
  });
  formatters.set(key, made);
  return made;
}

/** `1 March 2026`, in the locale's format. The day is in `style.zone`, which may differ from the publication's zone. */
export function formatDay(moment: Moment, style: DateStyle): string {
  return newspaperDate(formatterOf(style, "day").format(moment.millis), style.locale);
}

/** `1 March 2026 at 09:30 GMT`; only the day if the editor gave no time. */
export function formatMoment(moment: Moment, style: DateStyle): string {
  if (moment.dateOnly) return formatDay(moment, style);
  return newspaperDate(formatterOf(style, "moment").format(moment.millis), style.locale);
}

/** `2026`, in the locale's format. */
export function formatYear(yyyy: string, locale: string): string {
  return newspaperYear(Number(yyyy), locale);
}

/** `March 2026`, in the locale's format. */
export function formatMonth(yyyy: string, mm: string, locale: string): string {
  const first = Date.UTC(Number(yyyy), Number(mm) - 1);
  return formatterOf({ locale, zone: "UTC" }, "month").format(first);
}
