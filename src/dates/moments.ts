/** A point in time with the offset of the publication's zone. */
export interface Moment {
  /** ISO 8601 with offset, to the second: `2026-03-01T00:00:00+00:00`. */
  iso: string;
  millis: number;
  /** The editor gave no time: show only the day. */
  dateOnly: boolean;
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
