import type { RuleTable } from "./facts.ts";

export const CODE_RULES = {
  "code/indented": {
    level: "warning",
    what: "A paragraph is indented by four spaces or a tab.",
    why: "Readers see it as code.",
    mend: "Begin the paragraph at the start of the line.",
  },
  "code/quotes": {
    level: "warning",
    what: "Code has quotation marks around it instead of backticks.",
    why: "Readers see the quotation marks instead of a code block.",
    mend: "Put three backticks in the line above the code and in the line below it.",
  },
  "code/unclosed": {
    level: "warning",
    what: "A code block is never closed.",
    why: "Readers see everything below as code.",
    mend: "Put a line with the same backticks below the code.",
  },
} as const satisfies RuleTable;
