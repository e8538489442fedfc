import type { JsonSchema } from "../content/front-matter/written.ts";
import type { Draft } from "./json-schema.ts";
import { ANY_NAMES, type PublicationNames, SCHEMA_KINDS } from "./kinds.ts";
import type { SchemaName } from "./names.ts";

export interface SchemaOptions {
  draft?: Draft;
  names?: PublicationNames;
}

/** A kind's schema for other programs. Draft 7 has the keywords that VS Code reads as well. */
export function publishedSchema(name: SchemaName, options: SchemaOptions = {}): JsonSchema {
  const { draft = "draft-2020-12", names = ANY_NAMES } = options;
  const { title, make } = SCHEMA_KINDS[name];
  const { $schema, ...own } = make(names, draft);
  const rewrite = draft === "draft-7" ? forVsCode : plain;
  return { $schema, title, ...(rewritten(own, rewrite) as JsonSchema) };
}

export function asText(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Applies a function to a schema and all that it contains. A field may be named like a keyword: only schemas count. */
function rewritten(value: unknown, rewrite: (own: JsonSchema) => JsonSchema): unknown {
  if (Array.isArray(value)) return value.map((each) => rewritten(each, rewrite));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(rewrite(value as JsonSchema)).map(([key, own]) => [
    key,
    VALUES.has(key) ? own : rewritten(own, rewrite),
  ]);
  return Object.fromEntries(entries);
}

/** Keywords that hold editors' values, not schemas. */
const VALUES = new Set(["examples", "default", "enum", "const"]);

/** VS Code shows the description as text, and `markdownDescription` formatted. */
function forVsCode({ group, ...own }: JsonSchema): JsonSchema {
  const { description } = own;
  const kept = typeof group === "object" ? { group } : {};
  return typeof description === "string"
    ? { ...kept, ...own, markdownDescription: description }
    : { ...kept, ...own };
}

function plain({ group, patternErrorMessage, ...own }: JsonSchema): JsonSchema {
  return typeof group === "object" ? { group, ...own } : own;
}
