import type { RuleTable } from "./facts.ts";

export const FILE_RULES = {
  "file/bidi-control": {
    level: "error",
    isFixed: true,
    what: "An invisible character reverses the direction of the text.",
    why: "It can hide what a line says.",
  },
  "file/bidi-mark": {
    level: "warning",
    what: "An invisible character ends a text direction that was never begun.",
    why: "It usually comes with pasted text, and confuses other programs.",
  },
  "file/conflict": {
    level: "error",
    isFixed: true,
    what: "A file contains Git's conflict markers.",
    why: "Readers would see both versions, with Git's markers.",
  },
  "file/control-character": {
    level: "warning",
    what: "A text contains a control character.",
    why: "It is read as a space, because no page or feed may contain one.",
  },
  "file/name": {
    level: "error",
    isFixed: true,
    what: "A file's name contains an invisible or unreadable character.",
    why: "Nobody could type its URL.",
  },
  "file/no-content": {
    level: "error",
    isFixed: true,
    what: "The content folder does not exist.",
    why: "There is nothing to build.",
  },
  "file/not-read": {
    level: "warning",
    what: "A file in the content folder is not read.",
    why: "It may be in the wrong folder, or have the wrong ending.",
  },
  "file/not-regular": {
    level: "error",
    isFixed: true,
    what: "A file is a link or a device.",
    why: "A link can lead out of the content folder to private files.",
  },
  "file/not-utf-8": {
    level: "error",
    isFixed: true,
    what: "A file is not text in UTF-8.",
    why: "Some of its characters can't be read.",
  },
  "file/too-large": {
    level: "error",
    isFixed: true,
    what: "A text file is too large.",
    why: "It would slow the build.",
  },
} as const satisfies RuleTable;
