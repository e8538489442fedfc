import type { RuleTable } from "./facts.ts";

export const TEXT_RULES = {
  "text/encoding": {
    level: "warning",
    what: "A text contains characters that an earlier program misread, such as `â€™`.",
    why: "Readers see them instead of letters and quotation marks.",
    mend: "Copy the text again from its original, or write the right characters.",
  },
  "text/placeholder": {
    level: "warning",
    what: "A text contains a note to its writer, such as `TK`, `TODO` or `FIXME`.",
    why: "Something is still missing, and readers would see the note.",
    mend: "Write what is missing, and delete the note.",
  },
} as const satisfies RuleTable;
