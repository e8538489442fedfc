import type { RuleTable } from "./facts.ts";

export const HEADING_RULES = {
  "heading/empty": {
    level: "error",
    what: "A heading has no text.",
    why: "Screen readers would announce a heading without text.",
  },
  "heading/id": {
    level: "warning",
    what: "An id that an editor wrote for a heading is invalid, taken or repeated.",
    why: "A link to it would lead nowhere, or to a different part of the page.",
  },
  "heading/level-one": {
    level: "error",
    what: "A text has a heading of level 1.",
    why: "The title is the page's only heading of level 1.",
  },
  "heading/sentence": {
    level: "warning",
    what: "A line of hyphens below a sentence turns it into a heading.",
    why: "Readers see a heading, but it was probably meant as a line between paragraphs.",
  },
  "heading/skipped-level": {
    level: "error",
    what: "A heading is more than one level below the one before it.",
    why: "Readers who navigate by headings would think that they missed one.",
  },
} as const satisfies RuleTable;
