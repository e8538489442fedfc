import type { RuleTable } from "./facts.ts";

export const SOURCES_RULES = {
  "sources/bibtex": {
    level: "warning",
    what: "A BibTeX file uses an undefined macro, or can't be read, which is always an error.",
    why: "Readers see the macro's name.",
    mend: "Define the macro with `@string`, or put the text in braces.",
  },
  "sources/json": {
    level: "error",
    isFixed: true,
    what: "A file of shared sources is not valid JSON.",
    why: "None of its sources can be read.",
    mend: "Export the file again from your reference manager, or correct the line that the report names.",
  },
  "sources/no-list": {
    level: "error",
    isFixed: true,
    what: "A file of shared sources contains no list of sources.",
    why: "None of its sources can be read.",
    mend: "Begin each source with a hyphen, or write a mapping from ids to sources.",
  },
} as const satisfies RuleTable;
