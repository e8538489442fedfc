import { type Document, isMap, isPair, isScalar, type Pair, type YAMLMap } from "yaml";
import type { Place } from "../../diagnostics.ts";
import { memo } from "../../memo.ts";

/** Returns the place of a path of keys and indices in a file: that of its key or its value. */
export type PlaceOf = (path: readonly PropertyKey[], want?: "key" | "value") => Place;

/**
 * The offset of a path's key or value, or of the nearest parent if the path is absent. An index counts the values of a
 * mapping like those of a list.
 */
export function offsetOf(
  document: Document,
  path: readonly PropertyKey[],
  want: "key" | "value",
): number {
  let node: unknown = document.contents;
  let offset = rangeStart(node) ?? 0;
  for (const [depth, step] of path.entries()) {
    if (!isMap(node)) {
      node = hasItems(node) ? node.items[Number(step)] : undefined;
      offset = rangeStart(node) ?? offset;
      continue;
    }
    const pair = pairAt(node, step);
    if (!pair) return offset;
    const keyStart = rangeStart(pair.key);
    const last = depth === path.length - 1;
    offset = (last && want === "value" ? valueStart(pair.value) : keyStart) ?? keyStart ?? offset;
    node = pair.value;
  }
  return offset;
}

/** The pairs of a mapping, in order and by key. Cached, since one mapping may have many problems. */
interface Pairs {
  all: readonly Pair[];
  byKey: ReadonlyMap<unknown, Pair>;
}

const pairsOf = memo((map: YAMLMap): Pairs => {
  const all = map.items.filter((item) => isPair(item));
  const byKey = new Map<unknown, Pair>();
  for (const pair of all) {
    // The first of two equal keys counts.
    if (isScalar(pair.key) && !byKey.has(pair.key.value)) byKey.set(pair.key.value, pair);
  }
  return { all, byKey };
});

function pairAt(map: YAMLMap, step: PropertyKey): Pair | undefined {
  const { all, byKey } = pairsOf(map);
  return typeof step === "number" ? all[step] : byKey.get(step);
}

function hasItems(node: unknown): node is { items: unknown[] } {
  return typeof node === "object" && node !== null && "items" in node && Array.isArray(node.items);
}

/** A missing value would be placed at the end of the line or on a later one: the key is more helpful. */
function valueStart(node: unknown): number | undefined {
  return isScalar(node) && node.value === null && node.source === "" ? undefined : rangeStart(node);
}

function rangeStart(node: unknown): number | undefined {
  if (typeof node !== "object" || node === null || !("range" in node)) return undefined;
  return Array.isArray(node.range) ? Number(node.range[0]) : undefined;
}
