import type { RuleTable } from "./facts.ts";

export const NAVIGATION_RULES = {
  "navigation/left-out": {
    level: "warning",
    what: "A standing page sets `navigation`, but `navigation` in `publication.yaml` does not list the page.",
    why: "The list decides, so readers don't see the page there.",
  },
  "navigation/section": {
    level: "error",
    isFixed: true,
    what: "The navigation lists a section that the publication lacks.",
    why: "The link would lead nowhere.",
  },
  "navigation/untitled": {
    level: "warning",
    what: "The navigation links to a page only by its URL, and the page has no short title.",
    why: "The link is not shown, because it would have no text.",
  },
} as const satisfies RuleTable;
