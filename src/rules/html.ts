import type { RuleTable } from "./facts.ts";

export const HTML_RULES = {
  "html/comment": {
    level: "warning",
    what: "A text contains an HTML comment.",
    why: "Readers see it as text.",
  },
  "html/tag": {
    level: "warning",
    what: "A text contains an HTML tag.",
    why: "Readers see the tag as text.",
  },
} as const satisfies RuleTable;
