import type { RuleTable } from "./facts.ts";

export const CITATION_RULES = {
  "citation/duplicate-key": {
    level: "error",
    isFixed: true,
    what: "Two sources have the same key.",
    why: "A citation of that key could mean either.",
  },
  "citation/empty": {
    level: "warning",
    what: "A source has no title, label, URL or DOI: a warning in shared files, an error elsewhere.",
    why: "Readers can't tell what the source is.",
  },
  "citation/field-left-out": {
    level: "warning",
    what: "A BibTeX entry has a field that can't be used.",
    why: "Readers don't see its value.",
  },
  "citation/field-twice": {
    level: "warning",
    what: "A BibTeX entry has the same field twice.",
    why: "Only the first is read.",
  },
  "citation/key": {
    level: "warning",
    what: "A source's id can't be written after an @: a warning in shared files, an error elsewhere.",
    why: "Articles cite a source by its id.",
  },
  "citation/name": {
    level: "warning",
    what: "Part of a name in a shared source can't be read.",
    why: "That part is left out of the citation.",
  },
  "citation/near-label": {
    level: "warning",
    what: "A bracket is close to a source's label, but does not match it.",
    why: "Readers see the bracket as text, and the source is not cited.",
  },
  "citation/style": {
    level: "error",
    isFixed: true,
    what: "A citation style fails at a source.",
    why: "The source can't be listed in that style.",
  },
  "citation/syntax": {
    level: "error",
    isFixed: true,
    what: "A citation can't be read, such as `[@census p. 4]` without its comma.",
    why: "Part of the citation would be lost.",
  },
  "citation/tex": {
    level: "warning",
    what: "A BibTeX entry contains TeX that can't be read.",
    why: "Readers see the TeX code.",
  },
  "citation/unknown-field": {
    level: "warning",
    what: "A shared source has an unknown field.",
    why: "Readers don't see its value.",
  },
  "citation/unknown-key": {
    level: "error",
    isFixed: true,
    what: "A citation names a key that no source has.",
    why: "Readers could not find the source.",
  },
  "citation/unknown-type": {
    level: "warning",
    what: "A shared source has an unknown type.",
    why: "It is listed as a document.",
  },
  "citation/unread": {
    level: "warning",
    what: "Text looks like a citation, but is not read as one.",
    why: "Readers see the brackets, and the source is not cited.",
  },
  "citation/unused-source": {
    level: "warning",
    what: "A source is declared, but never cited.",
    why: "Readers don't see it: the list shows cited sources only.",
  },
} as const satisfies RuleTable;
