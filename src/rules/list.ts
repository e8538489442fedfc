import type { RuleTable } from "./facts.ts";

export const LIST_RULES = {
  "list/number": {
    level: "warning",
    what: "A line that begins with a year or a date becomes a list item, or a list's numbers change.",
    why: "Readers see a list or numbers that you did not write.",
    mend: "Write a backslash before the dot, as in `1990\\.`.",
  },
} as const satisfies RuleTable;
