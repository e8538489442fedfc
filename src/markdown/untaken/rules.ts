/** The rules about markup that did not take, with what each finds. All are warnings that an editor can switch. */
export const UNTAKEN_RULES = {
  "code/indented": "Prose that four spaces or a tab turn into code.",
  "code/quotes": "Quotation marks instead of the backticks around code.",
  "code/unclosed": "A code block that is never closed.",
  "heading/sentence": "A sentence that a line of hyphens below it turns into a heading.",
  "html/tag": "An HTML tag, which readers see as text.",
  "link/bare": "An address alone on its line, which is not a link.",
  "list/number":
    "A line that begins with a year or a date, and becomes an item of a list; numbers of a list that change.",
  "markup/attribute": "Attributes in braces, as `{.lead}`, which readers see as text.",
  "markup/callout": "A callout of an unknown name, or outside a block quote.",
  "markup/dialect": "Markup of another program, as `[[links]]` or `:::`.",
  "markup/emphasis": "Asterisks or underscores that are shown, and emphasize nothing.",
  "markup/heading": "A line with # signs that is not a heading.",
  "markup/line-break": "A backslash at the end of a paragraph.",
  "markup/link": "A link that readers see as text.",
  "markup/list": "Lines that look like a list and run together.",
  "markup/note": "A note in a form that is not supported, as `^[note]`.",
  "markup/number": "A number in brackets that cites nothing.",
  "markup/picture": "A picture that readers see as text.",
  "markup/table": "A table that readers see as text.",
  "markup/task": "A box of a task list, which readers see as brackets.",
  "markup/template": "A template language, a shortcode or a component, which readers see as text.",
  "table/cells": "A row with more cells than the table has columns.",
  "table/paragraph": "A paragraph directly below a table, which becomes a row of it.",
  "text/placeholder": "A note to oneself: TK, TODO or FIXME.",
} as const;

export type UntakenRule = keyof typeof UNTAKEN_RULES;

export const UNTAKEN_NAMES = Object.keys(UNTAKEN_RULES) as UntakenRule[];
