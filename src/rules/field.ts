import type { RuleTable } from "./facts.ts";

export const FIELD_RULES = {
  "field/empty": {
    level: "error",
    isFixed: true,
    what: "A field has no value, an empty text or an empty list.",
    why: "Something was probably forgotten.",
    mend: "Write a value, or delete the line.",
  },
  "field/missing": {
    level: "error",
    isFixed: true,
    what: "A required field is missing.",
    why: "The page can't be made without it.",
    mend: "Add the field with its value.",
  },
  "field/renamed": {
    level: "warning",
    what: "A key has a new name: a warning, or an error if the file has both names.",
    why: "The old name is read until the next major version.",
    mend: "Write the new name. `dateline upgrade` does it in all files.",
  },
  "field/slug": {
    level: "error",
    isFixed: true,
    what: "A slug can't be part of a URL.",
    why: "The article's URL contains it.",
    mend: "Use small letters, digits and hyphens, without spaces.",
  },
  "field/too-long": {
    level: "error",
    isFixed: true,
    what: "A text is longer than its field allows.",
    why: "Long text belongs in the body.",
    mend: "Shorten the text, or move it into the body.",
  },
  "field/too-many": {
    level: "error",
    isFixed: true,
    what: "A list has too many entries.",
    why: "Readers can't use a list that long.",
    mend: "Keep the entries that matter most.",
  },
  "field/type": {
    level: "warning",
    what: "A value has the wrong type, such as a list instead of text: a warning in shared sources, an error elsewhere.",
    why: "Its meaning would have to be guessed.",
    mend: "Write the value in the form that the report asks for, such as text in place of a list.",
  },
  "field/unknown": {
    level: "error",
    isFixed: true,
    what: "A field is unknown.",
    why: "It is usually misspelled, and its value would be lost.",
    mend: "Correct the field's name, or delete the line.",
  },
  "field/url": {
    level: "warning",
    what: "A URL is invalid: a warning in shared sources, an error elsewhere.",
    why: "A link to it would not work.",
    mend: "Write the whole URL with https://, and without spaces.",
  },
  "field/value": {
    level: "warning",
    what: "A value is not allowed in its field: a warning in shared sources, an error elsewhere.",
    why: "The page would show something wrong, or nothing.",
    mend: "Write one of the values that the report lists, or a value in the form that it shows.",
  },
} as const satisfies RuleTable;
