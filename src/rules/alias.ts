import type { RuleTable } from "./facts.ts";

export const ALIAS_RULES = {
  "alias/capitals": {
    level: "warning",
    what: "An alias differs from the article's URL only in capitals.",
    why: "Some hosts treat both as one URL, so no redirect is made for it.",
  },
  "alias/feed": {
    level: "warning",
    what: "An alias looks like the URL of a feed.",
    why: "Feed readers that request it would get a web page.",
  },
} as const satisfies RuleTable;
