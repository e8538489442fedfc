import type { RuleTable } from "./facts.ts";

export const NAVIGATION_RULES = {
  "navigation/left-out": {
    level: "warning",
    what: "A standing page asks for a place in the masthead or the foot, but `navigation` in `publication.yaml` does not list it.",
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
    what: "The navigation links to a page by its address alone, and that page has no short title.",
    why: "The link is not shown, since it would have no words.",
  },
} as const satisfies RuleTable;
