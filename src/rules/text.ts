import type { RuleTable } from "./facts.ts";

export const TEXT_RULES = {
  "text/placeholder": {
    level: "warning",
    what: "A text contains a note to its writer, such as TK, TODO or FIXME.",
    why: "Something is still missing, and readers would see the note.",
  },
} as const satisfies RuleTable;
