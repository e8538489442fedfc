import type { NewKeys } from "./block-keys.ts";
import type { Edit } from "./edits.ts";
import { flowPairText } from "./write-yaml.ts";
import type { PairParts, Span } from "./yaml-parts.ts";

/** Removes keys from braces, and adds others. `start` is the offset after the opening brace. */
export function flowKeyEdits(keys: NewKeys, start: number): Edit[] {
  return [...flowRemovals(keys.pairs, keys.kept), ...flowInsertions(keys, start)];
}

/** Removes pairs from braces, each with one of the commas beside it. */
function flowRemovals(pairs: readonly PairParts[], kept: readonly PairParts[]): Edit[] {
  return pairs.flatMap((pair, index): Edit[] => {
    if (kept.includes(pair)) return [];
    const before = pairs[index - 1];
    const hasKeptBefore = pairs.slice(0, index).some((each) => kept.includes(each));
    const span: Span = hasKeptBefore
      ? { start: before?.end ?? pair.start, end: pair.end }
      : { start: pair.start, end: pairs[index + 1]?.start ?? pair.end };
    return [{ ...span, text: "" }];
  });
}

function flowInsertions({ kept, order, wanted }: NewKeys, open: number): Edit[] {
  const byKey = new Map(kept.map((pair) => [pair.key, pair]));
  let anchor: PairParts | undefined;
  return order.flatMap((key, index): Edit[] => {
    const own = byKey.get(key);
    if (own) {
      anchor = own;
      return [];
    }
    const written = flowPairText(key, wanted[key]);
    if (anchor) return [{ start: anchor.end, end: anchor.end, text: `, ${written}` }];
    const start = kept[0]?.start ?? open;
    const hasMore = index + 1 < order.length;
    return [{ start, end: start, text: hasMore ? `${written}, ` : written }];
  });
}
