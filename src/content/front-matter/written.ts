import type { z } from "zod";

/** A JSON Schema, or part of one: https://json-schema.org/draft/2020-12 */
export interface JsonSchema {
  [keyword: string]: unknown;
}

type Form = (own: JsonSchema) => JsonSchema;

const FORMS = new WeakMap<object, Form>();

/**
 * Says what editors may write where zod can't tell: before a transform, or what a check accepts. `form` gets the JSON
 * Schema that zod makes, or is keywords to add. Nothing is computed until a schema is asked for.
 */
export function written<Schema extends object>(schema: Schema, form: Form | JsonSchema): Schema {
  FORMS.set(schema, typeof form === "function" ? form : (own) => ({ ...own, ...form }));
  return schema;
}

/** The JSON Schema of what editors may write for a schema; `own` is zod's. */
export function writtenForm(schema: z.core.$ZodType, own: JsonSchema): JsonSchema {
  return formOf(schema)?.(own) ?? own;
}

/** Copies that `.meta()` makes have the form of their original. zod has applied it to all but transformed ones. */
function formOf(schema: z.core.$ZodType): Form | undefined {
  const { def, parent } = schema._zod;
  const inherited = def.type === "pipe" && parent ? formOf(parent) : undefined;
  return FORMS.get(schema) ?? inherited;
}

/**
 * Text that matches a pattern without flags. Fields trim their text, so white space around it is fine. `hint` is what
 * editors such as VS Code show if it does not match.
 */
export function matching(pattern: string | RegExp, hint: string): JsonSchema {
  const source = typeof pattern === "string" ? pattern : pattern.source;
  const inner = source.replace(/^\^/, "").replace(/\$$/, "");
  return { pattern: `^\\s*(?:${inner})\\s*$`, patternErrorMessage: hint };
}

/** A pattern for any of some words, in upper and lower case: patterns of JSON Schema have no flags. */
export function anyCase(...words: readonly string[]): string {
  const either = (letter: string) => `[${letter.toUpperCase()}${letter}]`;
  return words.map((word) => [...word].map(either).join("")).join("|");
}
