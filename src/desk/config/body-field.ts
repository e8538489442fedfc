import type { DeskField } from "./field.ts";

/** Markdown as it is written, below our toolbar: the rich editor would rewrite what it does not know. */
const BODY: DeskField = {
  name: "body",
  label: "Text",
  widget: "dateline-text",
  required: false,
  hint: "Markdown. Begin a new paragraph after an empty line, and cite a source by its id, as in [@bipm].",
};

/** The body after a field; at the end without one. */
export function withBody(fields: readonly DeskField[], after?: string): DeskField[] {
  const at = fields.findIndex(({ name }) => name === after);
  return at === -1
    ? [...fields, BODY]
    : [...fields.slice(0, at + 1), BODY, ...fields.slice(at + 1)];
}
