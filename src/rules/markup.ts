import type { RuleTable } from "./facts.ts";

export const MARKUP_RULES = {
  "markup/attribute": {
    level: "warning",
    what: "A text contains attributes in braces, such as `{.lead}`.",
    why: "Readers see them as text.",
    mend: "Delete the braces and what is in them.",
  },
  "markup/callout": {
    level: "warning",
    what: "A callout has an unknown name, or is outside a block quote.",
    why: "Readers see its mark as text.",
    mend: "Write one of the names in the handbook, such as `[!NOTE]`, in the first line of a block quote.",
  },
  "markup/dialect": {
    level: "warning",
    what: "A text contains markup for a different program, such as `[[links]]` or `:::`.",
    why: "Readers see it as text.",
    mend: "Write it in Markdown: a link is `[text](../world/article.md)`.",
  },
  "markup/emphasis": {
    level: "warning",
    what: "Asterisks or underscores don't emphasize any text.",
    why: "Readers see the asterisks or underscores.",
    mend: "Put the signs directly at the words, and the spaces outside of them. Close them in the same paragraph.",
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
    mend: "Write a space after the # signs.",
  },
  "markup/line-break": {
    level: "warning",
    what: "A paragraph ends with a backslash.",
    why: "Readers see the backslash.",
    mend: "Delete the backslash: the empty line already begins a new paragraph.",
  },
  "markup/link": {
    level: "warning",
    what: "A link is not valid Markdown.",
    why: "Readers see its Markdown, and can't follow it.",
    mend: "Write `[words](https://example.org)` without a space between the brackets. A URL that contains spaces needs < and > around it.",
  },
  "markup/list": {
    level: "warning",
    what: "Lines look like a list, but are not one.",
    why: "Readers see them run together in one paragraph.",
    mend: "Leave an empty line above the list, and write a space after each sign.",
  },
  "markup/note": {
    level: "warning",
    what: "A note is in an unsupported form, such as `^[note]`.",
    why: "Readers see it in the text, brackets and all.",
    mend: "Write `[^1]` in the text, and in a paragraph below it `[^1]:` and the note.",
  },
  "markup/number": {
    level: "warning",
    what: "A number in brackets is not a citation.",
    why: "Readers expect it to lead to a source.",
    mend: "Declare the source under `citations`, and cite it with its key.",
  },
  "markup/picture": {
    level: "warning",
    what: "A picture is not valid Markdown.",
    why: "Readers see its Markdown instead of the picture.",
    mend: "Write `![What it shows](/media/picture.jpg)`, and put < and > around a path that contains spaces.",
  },
  "markup/table": {
    level: "warning",
    what: "A table is not valid Markdown.",
    why: "Readers see its rows as text.",
    mend: "Write a line of hyphens below the first row, with as many cells.",
  },
  "markup/task": {
    level: "warning",
    what: "A text contains the box of a task list.",
    why: "Readers see brackets instead of a box.",
    mend: "Write a character in place of the box, such as ☐ or ☑.",
  },
  "markup/template": {
    level: "warning",
    what: "A text contains a template language, a shortcode or a component.",
    why: "Readers see its code, because nothing runs it.",
    mend: "Delete it, or write the text that it should produce.",
  },
} as const satisfies RuleTable;
