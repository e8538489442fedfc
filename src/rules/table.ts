import type { RuleTable } from "./facts.ts";

export const TABLE_RULES = {
  "table/cells": {
    level: "warning",
    what: "A row has more cells than the table has columns.",
    why: "Readers don't see the extra cells.",
    mend: "Delete the extra cells, or add a column. Write a backslash before a | that is text.",
  },
  "table/paragraph": {
    level: "warning",
    what: "A paragraph is directly below a table.",
    why: "Readers see it as a row of the table.",
    mend: "Leave an empty line below the table.",
  },
} as const satisfies RuleTable;
