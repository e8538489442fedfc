import { newspaperYear } from "../dates/newspaper-dates.ts";
import { memoByKey } from "../memo.ts";

/** What a date on an axis is called, in one or two lines: `Mar`, and below it `2026` where the year begins. */
export function timeLabels(times: readonly number[], locale: string): string[][] {
  const dates = times.map((time) => new Date(time));
  if (dates.every((date) => isYearStart(date)))
    return dates.map((date) => [newspaperYear(date.getUTCFullYear(), locale)]);
  const isMonths = dates.every((date) => date.getUTCDate() === 1);
  const format = formatOf(`${locale} ${isMonths ? "month" : "day"}`);
  return dates.map((date, index) => {
    const year = date.getUTCFullYear();
    const isNew = index === 0 || dates[index - 1]?.getUTCFullYear() !== year;
    return [format.format(date), ...(isNew ? [newspaperYear(year, locale)] : [])];
  });
}

function isYearStart(date: Date): boolean {
  return date.getUTCMonth() === 0 && date.getUTCDate() === 1;
}

const formatOf = memoByKey((key: string) => {
  const [locale = "en", length] = key.split(" ");
  return new Intl.DateTimeFormat(locale, {
    month: "short",
    ...(length === "day" && { day: "numeric" }),
    timeZone: "UTC",
    numberingSystem: "latn",
    calendar: "gregory",
  });
});
