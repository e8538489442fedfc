import type { MakeBlock } from "./block.ts";
import { chartBlock } from "./chart-block.ts";
import type { FenceFields, FenceName } from "./fence-types.ts";
import { mapBlock } from "./map-block.ts";
import { tableBlock } from "./table-block.ts";

/**
 * Every kind of fence that holds data, by the name after its backticks. A new one is a file here with its function, its
 * fields in `fence-types.ts` and their schema in `src/content/blocks/`. Fences with other names are code.
 */
export const FENCES: { readonly [Name in FenceName]: MakeBlock<FenceFields[Name]> } = {
  chart: chartBlock,
  table: tableBlock,
  map: mapBlock,
};

export function isFenceName(name: string): name is FenceName {
  return Object.hasOwn(FENCES, name);
}
