import type { RuleTable } from "./facts.ts";

export const ARTICLE_RULES = {
  "article/no-source": {
    level: "warning",
    what: "A news article or a fact-check cites no source.",
    why: "Readers can't check its facts.",
  },
  "article/same-id": {
    level: "error",
    isFixed: true,
    what: "Two articles have the same feed id.",
    why: "Feed readers would show only one of them.",
  },
  "article/sponsor": {
    level: "warning",
    what: "A sponsored article names no sponsor, or an article that is not sponsored names one.",
    why: "Readers must see what was paid for, and who paid.",
  },
  "article/unknown-author": {
    level: "error",
    isFixed: true,
    what: "An article names an author who has no file in `authors/`.",
    why: "The byline would have no name to show.",
  },
  "article/unknown-section": {
    level: "error",
    isFixed: true,
    what: "An article names a section that `publication.yaml` does not list.",
    why: "The article would have no section front to appear on.",
  },
} as const satisfies RuleTable;
