import type { RuleTable } from "./facts.ts";

export const DATE_RULES = {
  "date/ambiguous": {
    level: "warning",
    what: "A time occurs twice, because the clocks go back.",
    why: "The first is used, which may be an hour too early.",
    mend: "Add the offset from UTC: +01:00 for the earlier of the two times in London, +00:00 for the later.",
  },
  "date/invalid": {
    level: "warning",
    what: "A date can't be read: a warning in shared sources, an error elsewhere.",
    why: "Articles are ordered by date, and sources are dated for readers.",
    mend: "Write the year, the month and the day, as in 2026-03-01.",
  },
  "date/never-public": {
    level: "error",
    isFixed: true,
    what: "An article expires before it is published.",
    why: "Nobody would ever see it.",
    mend: "Correct `date` or `expires`.",
  },
  "date/updated-ahead": {
    level: "warning",
    what: "An update is dated in the future.",
    why: "Readers see an update that has not been made yet.",
    mend: "Write the time of the last change. Delete `updated` if nothing was changed yet.",
  },
  "date/updated-before-date": {
    level: "warning",
    what: "An article's update is dated before its publication.",
    why: "One of the two dates must be wrong.",
    mend: "Correct `date` or `updated`.",
  },
} as const satisfies RuleTable;
