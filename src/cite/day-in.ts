import { readDateText } from "../content/csl/csl-dates.ts";

/** Printing began later, and programs write year 1 or 1970 for a date that they do not know. */
const FIRST_YEAR = 1400;
/** Journals are dated ahead. */
const YEARS_AHEAD = 2;

/**
 * The day, month or year that a page says it is from, as in 2026-03-01; undefined if it says none that is likely.
 * `today` is a day too.
 */
export function dayIn(written: unknown, today: string): string | undefined {
  if (typeof written !== "string" && typeof written !== "number") return undefined;
  const text = String(written).trim().slice(0, 60);
  const shown = readDateText(inOrder(text))?.shown;
  const year = Number(shown?.slice(0, 4));
  const isLikely = year >= FIRST_YEAR && year <= Number(today.slice(0, 4)) + YEARS_AHEAD;
  if (!shown || !isLikely || shown === "1970-01-01") return undefined;
  return shown;
}

/** `2026/3/1`, `20260301` and `2026-03-01T10:00:00+01:00` as days; other texts unchanged. */
function inOrder(text: string): string {
  const [, year, month, day] =
    /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?![\d/.-])/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})(?!\d)/.exec(text) ??
    [];
  if (year === undefined || month === undefined) return text;
  return [year, month, ...(day === undefined ? [] : [day])]
    .map((part) => part.padStart(2, "0"))
    .join("-");
}
