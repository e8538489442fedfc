import type { RuleTable } from "./facts.ts";

export const AUTHOR_RULES = {
  "author/file-name": {
    level: "error",
    isFixed: true,
    what: "The name of an author's file can't be an id.",
    why: "Articles name their authors by this id, and the author's URL contains it.",
    mend: "Rename the file: use letters, digits, hyphens and underscores, and begin with a letter or digit.",
  },
} as const satisfies RuleTable;
