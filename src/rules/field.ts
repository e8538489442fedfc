import type { RuleTable } from "./facts.ts";

export const FIELD_RULES = {
  "field/empty": {
    level: "error",
    isFixed: true,
    what: "A field has no value, an empty text or an empty list.",
    why: "Something was probably forgotten.",
  },
  "field/missing": {
    level: "error",
    isFixed: true,
    what: "A required field is missing.",
    why: "The page can't be made without it.",
  },
  "field/renamed": {
    level: "warning",
    what: "A key has a new name: a warning, or an error if the file has both names.",
    why: "The old name is read until the next major version.",
  },
  "field/slug": {
    level: "error",
    isFixed: true,
    what: "A slug can't be part of a URL.",
    why: "The article's URL contains it.",
  },
  "field/too-long": {
    level: "error",
    isFixed: true,
    what: "A text is longer than its field allows.",
    why: "Long text belongs in the body.",
  },
  "field/too-many": {
    level: "error",
    isFixed: true,
    what: "A list has too many entries.",
    why: "Readers can't use a list that long.",
  },
  "field/type": {
    level: "warning",
    what: "A value has the wrong type, such as a list instead of text: a warning in shared sources, an error elsewhere.",
    why: "Its meaning would have to be guessed.",
  },
  "field/unknown": {
    level: "error",
    isFixed: true,
    what: "A field is unknown.",
    why: "It is usually misspelled, and its value would be lost.",
  },
  "field/url": {
    level: "warning",
    what: "A URL is invalid: a warning in shared sources, an error elsewhere.",
    why: "A link to it would not work.",
  },
  "field/value": {
    level: "warning",
    what: "A value is not allowed in its field: a warning in shared sources, an error elsewhere.",
    why: "The page would show something wrong, or nothing.",
  },
} as const satisfies RuleTable;
