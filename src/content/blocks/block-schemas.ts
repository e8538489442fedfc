import type { z } from "zod";
import type { FenceFields, FenceName } from "../../markdown/blocks/fence-types.ts";
import { chartSchema } from "./chart-fields.ts";
import { mapSchema } from "./map-fields.ts";
import { tableSchema } from "./table-fields.ts";

/** The schema of each kind of block. */
export const BLOCK_SCHEMAS: {
  readonly [Name in FenceName]: z.ZodType<FenceFields[Name]> & { shape: object };
} = {
  chart: chartSchema,
  table: tableSchema,
  map: mapSchema,
};

/** Known keys of the mappings inside, by path, for “did you mean”. */
export const INNER_KEYS: {
  readonly [Name in FenceName]: Readonly<Record<string, readonly string[]>>;
} = {
  chart: { axes: ["x", "y"], annotations: ["at", "text"] },
  table: {},
  map: { points: ["at", "label"] },
};
