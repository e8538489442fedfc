import type { JsonSchema } from "../content/front-matter/written.ts";
import { typeInWords } from "./type-words.ts";
import { inlineExample, yamlExample } from "./yaml-example.ts";

/** A field of a JSON Schema. */
interface Field {
  name: string;
  isRequired: boolean;
  schema: JsonSchema;
}

function fieldsIn({ properties, required }: JsonSchema): Field[] {
  const names: readonly unknown[] = Array.isArray(required) ? required : [];
  return Object.entries((properties ?? {}) as Record<string, JsonSchema>).map(([name, schema]) => ({
    name,
    isRequired: names.includes(name),
    schema,
  }));
}

/** Words in place of a table of the keys inside a field. */
export type FieldNotes = Readonly<Record<string, string>>;

/** The fields of a file, each with a heading. Fields with groups are below the headings of these. */
export function fieldSections(file: JsonSchema, notes: FieldNotes = {}): string {
  const fields = fieldsIn(file);
  const outer = new Map(fields.map(({ name, schema }) => [shapeOf(schema), name]));
  const groups = Map.groupBy(fields, ({ schema }) => String(schema.group ?? ""));
  return [...groups]
    .flatMap(([group, own]) => {
      const level = group === "" ? "##" : "###";
      const sections = own.flatMap((field) => [
        ...fieldSection(field, level),
        ...(notes[field.name] === undefined ? tablesOf([field], outer) : [notes[field.name]]),
      ]);
      return group === "" ? sections : [`## ${group}`, ...sections];
    })
    .join("\n\n");
}

function fieldSection({ name, isRequired, schema }: Field, level: string): string[] {
  const { description, examples, default: given } = schema;
  const facts = [
    isRequired ? "**Required.**" : "Optional.",
    typeInWords(schema),
    ...(given === undefined ? [] : [`Default: \`${inlineExample(given)}\`.`]),
  ];
  const lines = (examples as readonly unknown[]).map((value) => yamlExample(name, value));
  return [
    `${level} \`${name}\``,
    String(description),
    facts.join(" "),
    `\`\`\`yaml\n${lines.join("\n# or\n")}\n\`\`\``,
  ];
}

/**
 * Tables of the mappings inside fields, one for each level. Fields of one shape share a table, and the shape of a field
 * of the file, by `outer`, is in the section of that.
 */
function tablesOf(fields: readonly Field[], outer: ReadonlyMap<string, string>): string[] {
  const shapes = Map.groupBy(fields, ({ schema }) => shapeOf(schema));
  return [...shapes].flatMap(([shape, own]) => {
    const mapping = own[0] && mappingIn(own[0].schema);
    if (shape === "" || !mapping) return [];
    const names = own.map(({ name }) => `\`${name}\``).join(" and ");
    const same = outer.get(shape);
    if (same !== undefined && own.every(({ name }) => name !== same))
      return [`Keys of ${names}: as in [\`${same}\`](#${same.toLowerCase()}).`];
    const inner = fieldsIn(mapping).map((field) => ({
      ...field,
      name: `${own[0]?.name}.${field.name}`,
    }));
    return [`Keys of ${names}:`, fieldTable(mapping), ...tablesOf(inner, outer)];
  });
}

/** The tables of all mappings inside a mapping, below each other. */
export function innerTables(mapping: JsonSchema): string {
  return tablesOf(fieldsIn(mapping), new Map())
    .map((each) => `\n\n${each}`)
    .join("");
}

/** The same text for fields whose mappings have the same keys; empty for a field without a mapping. */
function shapeOf(schema: JsonSchema): string {
  const { properties = {} } = mappingIn(schema) ?? {};
  const keys = JSON.stringify(properties);
  return keys === "{}" ? "" : keys;
}

/** A table of the fields of a mapping. */
export function fieldTable(mapping: JsonSchema): string {
  const rows = fieldsIn(mapping).map(({ name, isRequired, schema }) => {
    const { description, examples, default: given } = schema;
    const [example] = (examples ?? []) as readonly unknown[];
    const facts = [
      isRequired ? "Required." : "",
      String(description),
      given === undefined ? "" : `Default: \`${inlineExample(given)}\`.`,
    ];
    const shown = example === undefined ? "" : `\`${inlineExample(example)}\``;
    return [`\`${name}\``, facts.filter(Boolean).join(" "), shown];
  });
  return table(["Key", "What it is", "Example"], rows);
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

/** The mapping that a value is, or that the entries of a list are. */
function mappingIn(schema: JsonSchema): JsonSchema | undefined {
  if (schema.type === "object") return schema;
  if (schema.type === "array") return mappingIn(schema.items as JsonSchema);
  if (!Array.isArray(schema.anyOf)) return undefined;
  return schema.anyOf.map(mappingIn).find((each) => each !== undefined);
}
