import type { DeskField } from "./field.ts";

/** What editors fill in first, by the place of its object. The other fields follow in the order of the schema. */
const FIRST: Readonly<Record<string, readonly string[]>> = {
  article: [
    ...["title", "description", "section", "authors", "date", "draft"],
    ...["image", "citations", "tags", "kicker", "dateline", "type"],
  ],
  "article.citations.author": ["literal", "family", "given"],
};

/** The fields of an object, and of those within it, in the order of the desk. `at` is its place, as in `article`. */
export function inOrder(at: string, fields: readonly DeskField[]): DeskField[] {
  const first = FIRST[at] ?? [];
  const found = first.flatMap((name) => fields.find((field) => field.name === name) ?? []);
  const sorted = [...found, ...fields.filter(({ name }) => !first.includes(name))];
  return sorted.map((field) =>
    field.fields ? { ...field, fields: inOrder(`${at}.${field.name}`, field.fields) } : field,
  );
}
