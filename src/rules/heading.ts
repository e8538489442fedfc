import type { RuleTable } from "./facts.ts";

export const HEADING_RULES = {
  "heading/empty": {
    level: "error",
    what: "A heading has no text.",
    why: "Screen readers would announce a heading without text.",
    mend: "Write the heading's text, or delete the line.",
  },
  "heading/id": {
    level: "warning",
    what: "An id that an editor wrote for a heading is invalid, taken or repeated.",
    why: "A link to it would lead nowhere, or to a different part of the page.",
    mend: "Use letters, digits and hyphens without spaces, and give each heading a different id.",
  },
  "heading/level-one": {
    level: "error",
    what: "A text has a heading of level 1.",
    why: "The title is the page's only heading of level 1.",
    mend: "Begin the line with two # signs instead of one.",
  },
  "heading/sentence": {
    level: "warning",
    what: "A line of hyphens below a sentence turns it into a heading.",
    why: "Readers see a heading, but it was probably meant as a line between paragraphs.",
    mend: "Leave an empty line above the hyphens for a line between paragraphs. Write # signs for a heading.",
  },
  "heading/skipped-level": {
    level: "error",
    what: "A heading is more than one level below the one before it.",
    why: "Readers who navigate by headings would think that they missed one.",
    mend: "Take away # signs until the heading is one level below the one before it. The first heading has two.",
  },
} as const satisfies RuleTable;
