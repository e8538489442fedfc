import type { DeskField } from "./field.ts";

/** What editors fill in first. The other fields follow in the order of the schema. */
const FIRST: Readonly<Record<string, readonly string[]>> = {
  article: [
    ...["title", "description", "section", "authors", "date", "draft"],
    ...["image", "citations", "tags", "kicker", "dateline", "type"],
  ],
};

export function inOrder(root: string, fields: readonly DeskField[]): DeskField[] {
  const first = FIRST[root] ?? [];
  const found = first.flatMap((name) => fields.find((field) => field.name === name) ?? []);
  return [...found, ...fields.filter(({ name }) => !first.includes(name))];
}
