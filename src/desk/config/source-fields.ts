import type { DeskField } from "./field.ts";

/** What editors usually write of a source. Files may have every variable of CSL, which the desk leaves alone. */
export const SOURCE_FIELDS = [
  "id",
  "title",
  "url",
  "author",
  "publisher",
  "date",
  "type",
  "container-title",
  "accessed",
  "archived",
  "archive-date",
  "quote",
  "note",
  "status",
  "doi",
  "genre",
  "label",
];

/** The fields of a source, from those of an article. */
export function sourceFields(article: readonly DeskField[]): DeskField[] {
  const own = article.find(({ name }) => name === "citations")?.fields ?? [];
  return SOURCE_FIELDS.flatMap((name) => own.find((field) => field.name === name) ?? []);
}
