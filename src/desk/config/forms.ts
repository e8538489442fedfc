import type { JsonSchema } from "../../content/front-matter/written.ts";
import type { FieldContext } from "./field.ts";

/** A schema without references; its own facts win over those of the schema it refers to. */
export function resolved(schema: JsonSchema, { definitions }: FieldContext): JsonSchema {
  const { $ref, ...own } = schema;
  if (typeof $ref !== "string") return schema;
  return { ...Object(definitions[$ref.split("/").at(-1) ?? ""]), ...own };
}

/** Each form that a value may have, without unions. */
export function formsOf(schema: JsonSchema, context: FieldContext): JsonSchema[] {
  const { anyOf, oneOf, ...own } = resolved(schema, context);
  const union = anyOf ?? oneOf;
  // Of an object, a union says which fields go together.
  if (!Array.isArray(union) || own.properties) return [own];
  return union.flatMap((each) => formsOf(each, context));
}

/** How much a form can say: the desk shows the richest, and files may have the others. */
const RICHNESS: readonly ((form: JsonSchema) => boolean)[] = [
  ({ type }) => type === "array",
  (form) => form.type === "object" && form.properties !== undefined,
  ({ type }) => type === "object",
  ({ type }) => type === "boolean",
  (form) => form.enum !== undefined && form.type === "string",
  ({ type }) => type === "string",
];

/** The form that the desk shows. */
export function richest(forms: readonly JsonSchema[]): JsonSchema {
  for (const isSuch of RICHNESS) {
    const found = forms.find(isSuch);
    if (found) return found;
  }
  return forms[0] ?? {};
}

/** The forms of a value that names a service, each with its own fields. Empty for any other value. */
export function providersOf(forms: readonly JsonSchema[]): JsonSchema[] {
  return forms.filter((form) => providerOf(form) !== undefined);
}

export function providerOf({ properties }: JsonSchema): string | undefined {
  const { provider } = Object(properties) as { provider?: JsonSchema };
  return typeof provider?.const === "string" ? provider.const : undefined;
}
