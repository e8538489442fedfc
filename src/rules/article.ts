import type { RuleTable } from "./facts.ts";

export const ARTICLE_RULES = {
  "article/no-source": {
    level: "warning",
    what: "A news article or a fact-check cites no source.",
    why: "Readers can't check its facts.",
    mend: "Declare at least one source under `citations`, and cite it in the text with its key in brackets, as in `[@council]`.",
  },
  "article/same-id": {
    level: "error",
    isFixed: true,
    what: "Two articles have the same feed id.",
    why: "Feed readers would show only one of them.",
    mend: "Delete `id` from one of the articles, or write a different one.",
  },
  "article/sponsor": {
    level: "warning",
    what: "A sponsored article names no sponsor, or an article that is not sponsored names one.",
    why: "Readers must see what was paid for, and who paid.",
    mend: "Add `sponsor` with the name of who paid, or change `type` if nobody did.",
  },
  "article/unknown-author": {
    level: "error",
    isFixed: true,
    what: "An article names an author who has no file in `authors/`.",
    why: "The byline would have no name to show.",
    mend: "Write the name of the author's file without `.md`, or add the file.",
  },
  "article/unknown-section": {
    level: "error",
    isFixed: true,
    what: "An article names a section that `publication.yaml` does not list.",
    why: "The article would have no section front to appear on.",
    mend: "Write the `id` of a section in `publication.yaml`, or add the section there.",
  },
} as const satisfies RuleTable;
