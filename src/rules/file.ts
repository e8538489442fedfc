import type { RuleTable } from "./facts.ts";

export const FILE_RULES = {
  "file/bidi-control": {
    level: "error",
    isFixed: true,
    what: "An invisible character reverses the direction of the text.",
    why: "It can hide what a line says.",
    mend: "Delete the invisible character.",
  },
  "file/bidi-mark": {
    level: "warning",
    what: "An invisible character ends a text direction that was never begun.",
    why: "It usually comes with pasted text, and confuses other programs.",
    mend: "Delete the invisible character.",
  },
  "file/conflict": {
    level: "error",
    isFixed: true,
    what: "A file contains Git's conflict markers.",
    why: "Readers would see both versions, with Git's markers.",
    mend: "Keep one of the two versions, and delete Git's three lines.",
  },
  "file/control-character": {
    level: "warning",
    what: "A text contains a control character.",
    why: "It is read as a space, because no page or feed may contain one.",
    mend: "Delete the character, or write a space.",
  },
  "file/decomposed": {
    level: "warning",
    what: "A letter and its accent are two characters that could be one.",
    why: "It looks the same, but searches and comparisons with the usual letter don't find it.",
    mend: "Write the letter as one character, which `dateline check --fix` does.",
  },
  "file/name": {
    level: "error",
    isFixed: true,
    what: "A file's name contains an invisible or unreadable character.",
    why: "Nobody could type its URL.",
    mend: "Rename the file with letters, digits and hyphens.",
  },
  "file/no-content": {
    level: "error",
    isFixed: true,
    what: "The content folder does not exist.",
    why: "There is nothing to build.",
    mend: "Create the folder, or name the right one with `--content`.",
  },
  "file/not-read": {
    level: "warning",
    what: "A file in the content folder is not read.",
    why: "It may be in the wrong folder, or have the wrong ending.",
    mend: "Move the file into the folder that it belongs to, change its ending, or delete it.",
  },
  "file/not-regular": {
    level: "error",
    isFixed: true,
    what: "A file is a link or a device.",
    why: "A link can lead out of the content folder to private files.",
    mend: "Replace the link by a copy of the file.",
  },
  "file/not-utf-8": {
    level: "error",
    isFixed: true,
    what: "A file is not text in UTF-8.",
    why: "Some of its characters can't be read.",
    mend: "Open the file in your editor, and save it with the encoding UTF-8.",
  },
  "file/too-large": {
    level: "error",
    isFixed: true,
    what: "A text file is too large.",
    why: "It would slow the build.",
    mend: "Split the file into several.",
  },
} as const satisfies RuleTable;
