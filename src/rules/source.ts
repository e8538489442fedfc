import type { RuleTable } from "./facts.ts";

export const SOURCE_RULES = {
  "source/encyclopedia-only": {
    level: "warning",
    what: "An article cites only encyclopedias.",
    why: "An encyclopedia only summarizes its sources, and can change at any time.",
    mend: "Cite the sources that the encyclopedia names.",
  },
  "source/no-accessed": {
    level: "warning",
    what: "A web page is cited without an access date and without an archived copy.",
    why: "Pages change, and readers may find something different.",
    mend: "Add `accessed` with the day on which you read the page.",
  },
  // Archiving needs an outside service: a newsroom without one would see this warning on every page it cites.
  "source/no-archived": {
    level: "off",
    what: "A web page is cited without an archived copy.",
    why: "If the page disappears, readers can't check the source.",
    mend: "Save the page at [the Wayback Machine](https://web.archive.org/save), and add its URL there as `archived`.",
  },
} as const satisfies RuleTable;
