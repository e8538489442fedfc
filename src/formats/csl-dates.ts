import type { CslDate, CslValue } from "../citations/types.ts";

/** A day, a month or a year. */
export interface PlainDate {
  year: number;
  /** From 1. */
  month?: number;
  day?: number;
}

/** A variable's value if it is a date. */
export function dateOf(value: CslValue | undefined): CslDate | undefined {
  return typeof value === "object" && !Array.isArray(value) ? (value as CslDate) : undefined;
}

/** The first day of a CSL date; undefined if the date is only in words. */
export function firstDay(value: CslValue | undefined): PlainDate | undefined {
  const [year, month, day] = dateOf(value)?.["date-parts"]?.[0] ?? [];
  if (year === undefined || !Number.isFinite(year)) return undefined;
  return { year, ...(month && { month }), ...(month && day && { day }) };
}

/** yyyy, yyyy-mm or yyyy-mm-dd, or with a different separator. Years BC are negative. */
export function writeDay({ year, month, day }: PlainDate, mark = "-"): string {
  const parts = [month, day].flatMap((part) => (part ? `${part}`.padStart(2, "0") : []));
  const digits = `${Math.abs(year)}`.padStart(4, "0");
  return [`${year < 0 ? "-" : ""}${digits}`, ...parts].join(mark);
}

/** Whether a date is more than its first day, month or year can express. */
export function isMoreThanDay(date: CslDate): boolean {
  const { "date-parts": ends = [], season, circa } = date;
  const [first = []] = ends;
  const hasMonthBefore = (first[0] ?? 0) < 0 && first.length > 1;
  return ends.length > 1 || season !== undefined || circa === true || hasMonthBefore;
}

/**
 * A date as EDTF (https://www.loc.gov/standards/datetime/), or in words if its year is 1 BC; undefined without a day.
 */
export function edtfOf({ "date-parts": ends = [], season, circa }: CslDate): string | undefined {
  const written = ends.map((parts) => {
    const [year = 0, ...others] = season === undefined ? parts : [parts[0] ?? 0, 20 + season];
    if (year === 0) return "";
    const [month, day] = others;
    const whole = {
      year: year < 0 ? year + 1 : year,
      ...(month && { month }),
      ...(day && { day }),
    };
    return writeDay(whole) + (circa ? "~" : "");
  });
  // 1 BC is EDTF's year 0, but readers do not recognize 0000 as a date.
  const edtf = written.join("/");
  return edtf === "0000" ? "1 BC" : edtf || undefined;
}
