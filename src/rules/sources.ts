import type { RuleTable } from "./facts.ts";

export const SOURCES_RULES = {
  "sources/bibtex": {
    level: "warning",
    what: "A BibTeX file uses an undefined macro, or can't be read, which is always an error.",
    why: "Readers see the macro's name.",
  },
  "sources/json": {
    level: "error",
    isFixed: true,
    what: "A file of shared sources is not valid JSON.",
    why: "None of its sources can be read.",
  },
  "sources/no-list": {
    level: "error",
    isFixed: true,
    what: "A file of shared sources contains no list of sources.",
    why: "None of its sources can be read.",
  },
} as const satisfies RuleTable;
