import { sourceSchema } from "../content/csl/citation-schema.ts";
import { CSL_TYPES, DATE_VARIABLES } from "../content/csl/csl-variables.ts";
import { TYPE_ALIASES } from "../content/csl/lenient-csl.ts";
import type { JsonSchema } from "../content/front-matter/written.ts";
import { type Draft, jsonSchemaOf } from "./json-schema.ts";

/** Fields of CSL-JSON that are not variables. */
const OTHERS: Readonly<Record<string, JsonSchema>> = {
  categories: { description: "Means the same as `keyword`.", type: ["array", "string", "null"] },
  custom: { description: "Fields of the program that exported the file." },
  part: { description: "Means the same as `part-number`.", type: ["string", "number", "null"] },
  printing: {
    description: "Means the same as `printing-number`.",
    type: ["string", "number", "null"],
  },
};

const DATES = new Set<string>([
  ...["date", "issued", "published", "accessed", "archive-date"],
  ...DATE_VARIABLES,
]);

/**
 * The schema of sources.yaml: the sources of articles, more loosely, since other programs export such files. A list, a
 * list in `references` or `items`, or a mapping from ids to sources.
 */
export function sharedSourcesSchema(draft: Draft): JsonSchema {
  const { $schema, $defs, definitions, properties } = jsonSchemaOf(sourceSchema, draft);
  const names = Object.entries({ ...(properties as Record<string, JsonSchema>), ...OTHERS });
  const source = {
    type: "object",
    properties: Object.fromEntries(names.map(([name, own]) => [name, loose(name, own)])),
    additionalProperties: false,
  };
  const place = draft === "draft-7" ? "definitions" : "$defs";
  const entry = { anyOf: [{ $ref: `#/${place}/source` }, { type: ["string", "number", "null"] }] };
  const list = { type: "array", items: entry };
  const under = (name: string) => ({
    type: "object",
    properties: { [name]: list },
    required: [name],
  });
  const others = ($defs ?? definitions ?? {}) as JsonSchema;
  return {
    $schema,
    anyOf: [
      list,
      under("references"),
      under("items"),
      { type: "object", additionalProperties: entry },
      { type: "null" },
    ],
    [place]: { ...others, source },
  };
}

/** What a shared file may have in a field: what can't be read is left out and reported, and the rest is kept. */
function loose(name: string, { description, examples, ...own }: JsonSchema): JsonSchema {
  const facts = { ...(description ? { description } : {}), ...(examples ? { examples } : {}) };
  if (name === "type") return { ...facts, enum: [...CSL_TYPES, ...TYPE_ALIASES.keys()] };
  if (DATES.has(name)) return { ...facts, type: ["string", "number", "object", "array", "null"] };
  if (own.type === "string" || own.enum || JSON.stringify(own.anyOf)?.includes('"number"'))
    return { ...facts, type: ["string", "number", "array", "null"] };
  return { ...facts, type: ["string", "object", "array", "null"] };
}
