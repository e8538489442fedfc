import type { RuleTable } from "./facts.ts";

export const QUOTATION_RULES = {
  "quotation/uncited": {
    level: "warning",
    what: "A block quote, or a quotation of more than twelve words, has no citation in its paragraph.",
    why: "Readers can't check who said it.",
    mend: "Cite the source in the same paragraph, or in the line that introduces the quotation.",
  },
} as const satisfies RuleTable;
