import type { RuleTable } from "./facts.ts";

export const NAVIGATION_RULES = {
  "navigation/left-out": {
    level: "warning",
    what: "A standing page sets `navigation`, but `navigation` in `publication.yaml` does not list the page.",
    why: "The list decides, so readers don't see the page there.",
    mend: "Add the page's URL to `navigation`, or delete `navigation` from the page.",
  },
  "navigation/section": {
    level: "error",
    isFixed: true,
    what: "The navigation lists a section that the publication lacks.",
    why: "The link would lead nowhere.",
    mend: "Write the `id` of a section, or add the section.",
  },
  "navigation/untitled": {
    level: "warning",
    what: "The navigation links to a page only by its URL, and the page has no short title.",
    why: "The link is not shown, because it would have no text.",
    mend: "Write the words of the link too, as in `{ title: Archive, url: /archive/ }`.",
  },
} as const satisfies RuleTable;
