import type { RuleTable } from "./facts.ts";

export const MEDIA_RULES = {
  "media/broken": {
    level: "error",
    isFixed: true,
    what: "A file of `media/` is broken, or its content does not match its name.",
    why: "Readers could not open it.",
  },
  "media/kind": {
    level: "error",
    isFixed: true,
    what: "A page needs a file of a kind that is not published.",
    why: "Browsers can't play it, or it could run code on this site.",
  },
  "media/missing": {
    level: "error",
    isFixed: true,
    what: "A video, a recording or a file of data does not exist.",
    why: "Readers would see nothing in its place.",
  },
  "media/name": {
    level: "error",
    isFixed: true,
    what: "The name of a file in `media/` contains a character that has a special meaning in URLs.",
    why: "Browsers would not find the file.",
  },
  "media/too-large": {
    level: "error",
    isFixed: true,
    what: "A file of `media/` has too many bytes.",
    why: "It would be slow for every reader, and hosts refuse it.",
  },
} as const satisfies RuleTable;
