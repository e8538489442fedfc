import type { RuleTable } from "./facts.ts";

export const CITATION_RULES = {
  "citation/duplicate-key": {
    level: "error",
    isFixed: true,
    what: "Two sources have the same key.",
    why: "A citation of that key could mean either.",
    mend: "Give one of the two a different key, or delete it if both are the same source.",
  },
  "citation/empty": {
    level: "warning",
    what: "A source has no title, label, URL or DOI: a warning in shared files, an error elsewhere.",
    why: "Readers can't tell what the source is.",
    mend: "Add at least a title, a label, a URL or a DOI.",
  },
  "citation/field-left-out": {
    level: "warning",
    what: "A BibTeX entry has a field that can't be used.",
    why: "Readers don't see its value.",
    mend: "Correct the value, or delete the field.",
  },
  "citation/field-twice": {
    level: "warning",
    what: "A BibTeX entry has the same field twice.",
    why: "Only the first is read.",
    mend: "Delete the field that is wrong.",
  },
  "citation/key": {
    level: "warning",
    what: "A source's id can't be written after an @: a warning in shared files, an error elsewhere.",
    why: "Articles cite a source by its id.",
    mend: "Write the id with letters, digits and hyphens, without spaces, and begin with a letter or digit.",
  },
  "citation/name": {
    level: "warning",
    what: "Part of a name in a shared source can't be read.",
    why: "That part is left out of the citation.",
    mend: "Write the name as text, or as a mapping with `family` and `given`.",
  },
  "citation/near-label": {
    level: "warning",
    what: "A bracket is close to a source's label, but does not match it.",
    why: "Readers see the bracket as text, and the source is not cited.",
    mend: "Write the label as it is in the source, or cite the source by its key.",
  },
  "citation/style": {
    level: "error",
    isFixed: true,
    what: "A citation style fails at a source.",
    why: "The source can't be listed in that style.",
    mend: "Correct the source's fields, or choose a different `citationStyle` in `publication.yaml`.",
  },
  "citation/syntax": {
    level: "error",
    isFixed: true,
    what: "A citation can't be read, such as `[@census p. 4]` without its comma.",
    why: "Part of the citation would be lost.",
    mend: "Put a comma between the key and the page, and close the bracket.",
  },
  "citation/tex": {
    level: "warning",
    what: "A BibTeX entry contains TeX that can't be read.",
    why: "Readers see the TeX code.",
    mend: "Write the character itself, or a command that LaTeX has for it.",
  },
  "citation/unknown-field": {
    level: "warning",
    what: "A shared source has an unknown field.",
    why: "Readers don't see its value.",
    mend: "Correct the field's name, or delete the field.",
  },
  "citation/unknown-key": {
    level: "error",
    isFixed: true,
    what: "A citation names a key that no source has.",
    why: "Readers could not find the source.",
    mend: "Write the key as it is in `citations` or in a shared file, or declare the source.",
  },
  "citation/unknown-type": {
    level: "warning",
    what: "A shared source has an unknown type.",
    why: "It is listed as a document.",
    mend: "Write a type of the reference page [Sources](../../reference/sources.md).",
  },
  "citation/unread": {
    level: "warning",
    what: "Text looks like a citation, but is not read as one.",
    why: "Readers see the brackets, and the source is not cited.",
    mend: "Write a key that a source has, or a backslash before the bracket if readers should see it.",
  },
  "citation/unused-source": {
    level: "warning",
    what: "A source is declared, but never cited.",
    why: "Readers don't see it: the list shows cited sources only.",
    mend: "Cite the source in the text with its key, or delete it.",
  },
} as const satisfies RuleTable;
