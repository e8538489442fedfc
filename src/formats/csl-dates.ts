import type { CslDate, CslValue } from "../citations/types.ts";

/** A day, a month or a year. */
export interface PlainDate {
  year: number;
  /** From 1. */
  month?: number;
  day?: number;
}

/** A variable's value as the date that it is. */
export function dateOf(value: CslValue | undefined): CslDate | undefined {
  return typeof value === "object" && !Array.isArray(value) ? (value as CslDate) : undefined;
}

/** The first day of a CSL date; none where it is in words alone. */
export function firstDay(value: CslValue | undefined): PlainDate | undefined {
  const [year, month, day] = dateOf(value)?.["date-parts"]?.[0] ?? [];
  if (year === undefined || !Number.isFinite(year)) return undefined;
  return { year, ...(month && { month }), ...(month && day && { day }) };
}

/** yyyy, yyyy-mm or yyyy-mm-dd, or with another mark between; a year before Christ has its sign. */
export function writeDay({ year, month, day }: PlainDate, mark = "-"): string {
  const parts = [month, day].flatMap((part) => (part ? `${part}`.padStart(2, "0") : []));
  const digits = `${Math.abs(year)}`.padStart(4, "0");
  return [`${year < 0 ? "-" : ""}${digits}`, ...parts].join(mark);
}
