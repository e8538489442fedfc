import type { RuleTable } from "./facts.ts";

export const DATE_RULES = {
  "date/ambiguous": {
    level: "warning",
    what: "A time occurs twice, because the clocks go back.",
    why: "The first is used, which may be an hour too early.",
  },
  "date/invalid": {
    level: "warning",
    what: "A date can't be read: a warning in shared sources, an error elsewhere.",
    why: "Articles are ordered by date, and sources are dated for readers.",
  },
  "date/never-public": {
    level: "error",
    isFixed: true,
    what: "An article expires before it is published.",
    why: "Nobody would ever see it.",
  },
  "date/updated-ahead": {
    level: "warning",
    what: "An update is dated in the future.",
    why: "Readers see an update that has not been made yet.",
  },
  "date/updated-before-date": {
    level: "warning",
    what: "An article's update is dated before its publication.",
    why: "One of the two dates must be wrong.",
  },
} as const satisfies RuleTable;
