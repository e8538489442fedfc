import type { z } from "zod";

/** A field of a schema: `image.alt`, with `[]` for the entries of a list. */
export interface SchemaField {
  path: string;
  schema: z.core.$ZodType;
}

/** Every field that an editor can write, at any depth. */
export function fieldsOf(schema: z.core.$ZodType, path = ""): SchemaField[] {
  return objectsIn(schema, path).flatMap(({ path: parent, shape }) =>
    Object.entries(shape).flatMap(([key, field]) => {
      const own = parent === "" ? key : `${parent}.${key}`;
      return [{ path: own, schema: field }, ...fieldsOf(field, own)];
    }),
  );
}

interface ObjectAt {
  path: string;
  shape: Readonly<Record<string, z.core.$ZodType>>;
}

/** The objects that a value may be, inside optional values, lists and alternatives. */
function objectsIn(schema: z.core.$ZodType, path: string): ObjectAt[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === "object") return [{ path, shape: def.shape }];
  if (def.type === "array") return objectsIn(def.element, `${path}[]`);
  if (def.type === "union") return def.options.flatMap((option) => objectsIn(option, path));
  if (def.type === "pipe") return [def.in, def.out].flatMap((each) => objectsIn(each, path));
  return "innerType" in def ? objectsIn(def.innerType, path) : [];
}
