import type { RuleTable } from "./facts.ts";

export const NOTE_RULES = {
  "note/unknown": {
    level: "warning",
    what: "A text refers to a note that does not exist.",
    why: "Readers see the reference as text.",
    mend: "Write the note in a paragraph that begins with the same mark, as in `[^1]: The note.`",
  },
  "note/unused": {
    level: "warning",
    what: "A text has a note that nothing refers to, or a second note with the same name.",
    why: "Readers don't see it.",
    mend: "Refer to the note in the text, or delete it.",
  },
} as const satisfies RuleTable;
