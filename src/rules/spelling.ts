import type { RuleTable } from "./facts.ts";

export const SPELLING_RULES = {
  "spelling/dictionary": {
    level: "warning",
    what: "A dictionary that `houseStyle` names is not installed.",
    why: "Texts in its language are not checked.",
    mend: "Install it with npm, as in `npm install dictionary-en-gb`.",
  },
  "spelling/word": {
    level: "warning",
    what: "A word is in neither the dictionary of its language nor the house's list.",
    why: "It may be misspelled.",
    mend: "Correct it, or add it to `style/spelling.txt`.",
  },
} as const satisfies RuleTable;
