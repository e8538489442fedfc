import type { RuleTable } from "./facts.ts";

export const ALIAS_RULES = {
  "alias/capitals": {
    level: "warning",
    what: "An alias differs from the article's URL only in capitals.",
    why: "Your host may treat both as one URL, so no redirect is made for it.",
    mend: "Delete the alias, or write a different old URL.",
  },
  "alias/feed": {
    level: "warning",
    what: "An alias looks like the URL of a feed.",
    why: "Feed readers that request it would get a web page.",
    mend: "Delete the alias, and list the old feed under `feedAliases` in `publication.yaml`.",
  },
} as const satisfies RuleTable;
