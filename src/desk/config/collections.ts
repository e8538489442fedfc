import type { DeskBackend } from "../../content/services.ts";
import type { Settings } from "../../content/types.ts";
import type { SchemaName } from "../../schemas/names.ts";
import { publishedSchema } from "../../schemas/published.ts";
import { dataFiles } from "./data-files.ts";
import type { DeskField } from "./field.ts";
import { type FieldsOf, MARKDOWN } from "./markdown-collections.ts";
import { inOrder } from "./order.ts";
import { fieldsOf } from "./schema-field.ts";
import { sourceFields } from "./source-fields.ts";
import { settingHint, translated } from "./translated.ts";

/** The collections of the desk, in the order in which editors need them. */
export function collectionsOf(
  { timeZone, language }: Pick<Settings, "timeZone" | "language">,
  { folder }: Pick<DeskBackend, "folder">,
): object[] {
  const fields: FieldsOf = (name) => {
    const own = schemaFields(name, timeZone);
    return name === "publication" ? own.map((field) => withHint(field, language)) : own;
  };
  const all = [...MARKDOWN.map((make) => make(folder, fields)), dataFiles(folder, fields)];
  return all.map((each) => translated(each, language));
}

function withHint(field: DeskField, language: string): DeskField {
  const hint = settingHint(field.name, language);
  return hint === undefined ? field : { ...field, hint };
}

function schemaFields(name: SchemaName, timeZone: string): DeskField[] {
  const { definitions, ...schema } = publishedSchema(name, { draft: "draft-7" });
  const context = { definitions: Object(definitions ?? {}), timeZone };
  return inOrder(name, sourcesIn(fieldsOf(schema, name, context)));
}

/** Lists of sources show what editors usually write of one. */
function sourcesIn(fields: readonly DeskField[]): DeskField[] {
  return fields.map((field) =>
    field.name === "citations" ? { ...field, fields: sourceFields(fields) } : field,
  );
}
