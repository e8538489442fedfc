import type { RuleTable } from "./facts.ts";

export const HTML_RULES = {
  "html/comment": {
    level: "warning",
    what: "A text contains an HTML comment.",
    why: "Readers see it as text.",
    mend: "Delete the comment. A note to yourself can be a YAML comment in the front matter.",
  },
  "html/entity": {
    level: "warning",
    what: "A text contains the code of a character, such as `&amp;nbsp;`, that HTML would not read.",
    why: "Readers see the code instead of the character.",
    mend: "Write the character itself.",
  },
  "html/tag": {
    level: "warning",
    what: "A text contains an HTML tag.",
    why: "Readers see the tag as text.",
    mend: "Write Markdown, or delete the tag.",
  },
} as const satisfies RuleTable;
