import type { RuleTable } from "./facts.ts";

export const FRONT_MATTER_RULES = {
  "front-matter/blank-line": {
    level: "warning",
    what: "There is a blank line above the front matter.",
    why: "Other programs would read the front matter as text.",
    mend: "Delete the blank line, so that the file begins with `---`.",
  },
  "front-matter/closing": {
    level: "error",
    isFixed: true,
    what: "The line that ends the front matter contains more than `---`.",
    why: "The text could begin in the wrong place.",
    mend: "End the front matter with a line that has three hyphens and nothing else.",
  },
  "front-matter/empty": {
    level: "error",
    isFixed: true,
    what: "The front matter is empty.",
    why: "It contains the page's title and other details.",
    mend: "Write the required fields between the two lines of `---`.",
  },
  "front-matter/language": {
    level: "error",
    isFixed: true,
    what: "The front matter is not YAML.",
    why: "Other languages are not read, and no code in it is run.",
    mend: "Write the fields as YAML, as in `title: The bridge closes`, and begin with `---` alone.",
  },
  "front-matter/missing": {
    level: "error",
    isFixed: true,
    what: "A file has no front matter.",
    why: "It contains the page's title and other details.",
    mend: "Begin the file with a line `---`, the fields, and a second line `---`.",
  },
  "front-matter/no-keys": {
    level: "error",
    isFixed: true,
    what: "The front matter has no fields.",
    why: "The page's title and other details are fields.",
    mend: "Write a name and a colon before each value, as in `title: The bridge closes`.",
  },
  "front-matter/opening": {
    level: "error",
    isFixed: true,
    what: "The line that begins the front matter contains more than `---`.",
    why: "Other programs would not recognize the front matter.",
    mend: "Begin the file with a line that has three hyphens and nothing else.",
  },
  "front-matter/second": {
    level: "warning",
    what: "A text begins with a second front matter.",
    why: "Readers see its fields as text, and nothing reads them.",
    mend: "Move what is missing into the front matter above, and delete the second.",
  },
  "front-matter/unclosed": {
    level: "error",
    isFixed: true,
    what: "The front matter has no closing line `---`.",
    why: "Without it, front matter and text can't be told apart.",
    mend: "Write a line `---` between the last field and the text.",
  },
} as const satisfies RuleTable;
