import { z } from "zod";
// For the types of `.meta()`, which the package's types are made from too.
import type {} from "../content/field-groups.ts";
import { type JsonSchema, writtenForm } from "../content/front-matter/written.ts";

/** VS Code's YAML support reads draft 7: https://json-schema.org/draft-07 */
export type Draft = "draft-2020-12" | "draft-7";

/** The JSON Schema of what editors may write, with the descriptions, examples, groups and defaults of its fields. */
export function jsonSchemaOf(schema: z.ZodType, draft: Draft): JsonSchema {
  return z.toJSONSchema(schema, {
    io: "input",
    target: draft,
    // `written` says what may be written before a transform.
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema }) => {
      const { description, group, id: _, ...own } = jsonSchema;
      const facts = { ...(description && { description }), ...(group ? { group } : {}) };
      replace(jsonSchema, { ...facts, ...writtenForm(zodSchema, own), ...factsOf(zodSchema) });
    },
  });
}

/** zod leaves out examples and defaults of what is transformed, and takes what is preprocessed to be optional. */
function factsOf(schema: z.core.$ZodType): JsonSchema {
  const { examples } = z.globalRegistry.get(schema) ?? {};
  const { def } = (schema as z.core.$ZodTypes)._zod;
  return {
    ...(examples && { examples }),
    ...(def.type === "default" && isTelling(def.defaultValue) && { default: def.defaultValue }),
    ...(def.type === "object" && requiredIn(def.shape)),
  };
}

/** An empty list or mapping is what an absent field means anyway. */
function isTelling(value: unknown): boolean {
  return typeof value !== "object" || Object.keys(value ?? {}).length > 0;
}

function requiredIn(shape: Readonly<Record<string, z.core.$ZodType>>): { required?: string[] } {
  const required = Object.entries(shape)
    .filter(([, field]) => !["optional", "default"].includes(field._zod.def.type))
    .map(([key]) => key);
  return required.length > 0 ? { required } : {};
}

function replace(target: JsonSchema, by: JsonSchema): void {
  for (const key of Object.keys(target)) delete target[key];
  Object.assign(target, by);
}
