import { type Document, isMap, isPair, isScalar, visit } from "yaml";
import type { Place } from "../diagnostics.ts";

/** Names that reach into JavaScript's own objects: no editor needs them. */
const FORBIDDEN_KEYS = new Set(["__proto__", "constructor", "prototype"]);

export function forbiddenKeys(document: Document): { key: string; offset: number }[] {
  const found: { key: string; offset: number }[] = [];
  visit(document, {
    Pair(_, { key }) {
      if (!isScalar(key) || !FORBIDDEN_KEYS.has(String(key.value))) return;
      found.push({ key: String(key.value), offset: key.range?.[0] ?? 0 });
    },
  });
  return found;
}

/** Where a path of keys and indices stands in the YAML: its key, or its value. The nearest parent where it is absent. */
export function offsetOf(
  document: Document,
  path: readonly PropertyKey[],
  want: "key" | "value",
): number {
  let node: unknown = document.contents;
  let offset = rangeStart(node) ?? 0;
  for (const [depth, step] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => isPair(item) && isScalar(item.key) && item.key.value === step,
      );
      if (!pair) return offset;
      const keyStart = rangeStart(pair.key);
      const last = depth === path.length - 1;
      offset = (last && want === "value" ? rangeStart(pair.value) : keyStart) ?? keyStart ?? offset;
      node = pair.value;
    } else {
      node = hasItems(node) ? node.items[Number(step)] : undefined;
      offset = rangeStart(node) ?? offset;
    }
  }
  return offset;
}

function hasItems(node: unknown): node is { items: unknown[] } {
  return typeof node === "object" && node !== null && "items" in node && Array.isArray(node.items);
}

function rangeStart(node: unknown): number | undefined {
  if (typeof node !== "object" || node === null || !("range" in node)) return undefined;
  return Array.isArray(node.range) ? Number(node.range[0]) : undefined;
}

export type PlaceOf = (path: readonly PropertyKey[], want?: "key" | "value") => Place;
