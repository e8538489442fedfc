import type { RuleTable } from "./facts.ts";

export const FRONT_MATTER_RULES = {
  "front-matter/blank-line": {
    level: "warning",
    what: "There is a blank line above the front matter.",
    why: "Other programs take the front matter for text.",
  },
  "front-matter/closing": {
    level: "error",
    isFixed: true,
    what: "The line that ends the front matter contains more than `---`.",
    why: "The text could begin in the wrong place.",
  },
  "front-matter/empty": {
    level: "error",
    isFixed: true,
    what: "The front matter is empty.",
    why: "It holds the page's title and other details.",
  },
  "front-matter/language": {
    level: "error",
    isFixed: true,
    what: "The front matter is not YAML.",
    why: "No other language is read, and no program in it is run.",
  },
  "front-matter/missing": {
    level: "error",
    isFixed: true,
    what: "A file has no front matter.",
    why: "It holds the page's title and other details.",
  },
  "front-matter/no-keys": {
    level: "error",
    isFixed: true,
    what: "The front matter has no keys.",
    why: "The page's title and other details are values of keys.",
  },
  "front-matter/opening": {
    level: "error",
    isFixed: true,
    what: "The line that begins the front matter contains more than `---`.",
    why: "Other programs would not recognize the front matter.",
  },
  "front-matter/unclosed": {
    level: "error",
    isFixed: true,
    what: "The front matter has no closing line `---`.",
    why: "The text below it could not be told from the front matter.",
  },
} as const satisfies RuleTable;
