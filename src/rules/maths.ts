import type { RuleTable } from "./facts.ts";

export const MATHS_RULES = {
  "maths/invalid": {
    level: "warning",
    what: "A formula between `$` signs is not valid TeX.",
    why: "Readers see it as it is written.",
    mend: "Correct the TeX. A `$` that is only a sign needs a backslash before it.",
  },
} as const satisfies RuleTable;
