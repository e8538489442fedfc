import type { RuleTable } from "./facts.ts";

export const MARKUP_RULES = {
  "markup/attribute": {
    level: "warning",
    what: "A text contains attributes in braces, such as `{.lead}`.",
    why: "Readers see them as text.",
  },
  "markup/callout": {
    level: "warning",
    what: "A callout has an unknown name, or is outside a block quote.",
    why: "Readers see its mark as text.",
  },
  "markup/dialect": {
    level: "warning",
    what: "A text contains markup for a different program, such as `[[links]]` or `:::`.",
    why: "Readers see it as text.",
  },
  "markup/emphasis": {
    level: "warning",
    what: "Asterisks or underscores don't emphasize any text.",
    why: "Readers see the asterisks or underscores.",
  },
  "markup/escape": {
    level: "warning",
    what: "A backslash is before a character that needs none, or stands for a line end.",
    why: "Readers see the backslash.",
    mend: "Delete the backslash; write a line end as an empty line.",
  },
  "markup/heading": {
    level: "warning",
    what: "A line that begins with # signs is not a heading.",
    why: "Readers see the # signs instead of a heading.",
  },
  "markup/line-break": {
    level: "warning",
    what: "A paragraph ends with a backslash.",
    why: "Readers see the backslash.",
  },
  "markup/link": {
    level: "warning",
    what: "A link is not valid Markdown.",
    why: "Readers see its Markdown, and can't follow it.",
  },
  "markup/list": {
    level: "warning",
    what: "Lines look like a list, but are not one.",
    why: "Readers see them run together in one paragraph.",
  },
  "markup/note": {
    level: "warning",
    what: "A note is in an unsupported form, such as `^[note]`.",
    why: "Readers see it in the text, brackets and all.",
  },
  "markup/number": {
    level: "warning",
    what: "A number in brackets is not a citation.",
    why: "Readers expect it to lead to a source.",
  },
  "markup/picture": {
    level: "warning",
    what: "A picture is not valid Markdown.",
    why: "Readers see its Markdown instead of the picture.",
  },
  "markup/table": {
    level: "warning",
    what: "A table is not valid Markdown.",
    why: "Readers see its rows as text.",
  },
  "markup/task": {
    level: "warning",
    what: "A text contains the box of a task list.",
    why: "Readers see brackets instead of a box.",
  },
  "markup/template": {
    level: "warning",
    what: "A text contains a template language, a shortcode or a component.",
    why: "Readers see its code, because nothing runs it.",
  },
} as const satisfies RuleTable;
