import type { RuleTable } from "./facts.ts";

export const OVERRIDE_RULES = {
  "override/config": {
    level: "error",
    isFixed: true,
    what: "Eleventy's configuration has an error, or doesn't add Dateline.",
    why: "No page can be rendered.",
    mend: "Correct the mistake that the report names, or delete the file.",
  },
  "override/duplicate": {
    level: "error",
    isFixed: true,
    what: "Two files have one name, such as `foot.ts` and `foot.js`.",
    why: "Only one of them could be used.",
    mend: "Delete one of the two files.",
  },
  "override/export": {
    level: "error",
    isFixed: true,
    what: "A layout or part lacks an export that other modules import.",
    why: "Those modules can't be loaded, and their pages can't be rendered.",
    mend: "Export the name that the report asks for.",
  },
  "override/import": {
    level: "error",
    isFixed: true,
    what: "A layout, a part or Eleventy's configuration imports something that doesn't exist.",
    why: "It can't be loaded.",
    mend: "Correct the path, or install the package.",
  },
  "override/layout": {
    level: "error",
    isFixed: true,
    what: "A standing page names a layout that the publication lacks, or one of another kind of page.",
    why: "The page can't be rendered.",
    mend: "Write the name of a layout in `layouts/`, or delete `layout`.",
  },
  "override/markup": {
    level: "error",
    isFixed: true,
    what: "A layout or part returns something other than markup.",
    why: "Nothing would be shown, or the text of its tags.",
    mend: "Return markup that the tag `html` makes.",
  },
  "override/syntax": {
    level: "error",
    isFixed: true,
    what: "A layout, a part or Eleventy's configuration is not valid JavaScript or TypeScript.",
    why: "It can't be loaded.",
    mend: "Correct the mistake that the report names.",
  },
  "override/throws": {
    level: "error",
    isFixed: true,
    what: "A layout or part throws an error while it is loaded or while a page is rendered.",
    why: "The page can't be rendered.",
    mend: "Correct the line that the report names.",
  },
  "override/unused": {
    level: "warning",
    what: "A file in `layouts/` replaces nothing, and nothing imports it.",
    why: "Its name may be misspelled, so that the site shows the original.",
    mend: "Correct the file's name, or delete the file.",
  },
} as const satisfies RuleTable;
