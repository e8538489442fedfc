/** The keys of the mapping at a path, in the order in which a new file has them. List indices are left out of paths. */
export type KeyOrder = (path: readonly string[]) => readonly string[];

/** Places new keys among those of a mapping: each after the key that comes before it in `order`, unknown ones last. */
export function withNewKeys(
  present: readonly string[],
  added: readonly string[],
  order: readonly string[],
): string[] {
  const rank = new Map(order.map((key, index) => [key, index]));
  const rankOf = (key: string): number => rank.get(key) ?? order.length;
  return added
    .toSorted((a, b) => rankOf(a) - rankOf(b))
    .reduce<string[]>(
      (keys, key) => {
        const own = rankOf(key);
        const at = own === order.length ? keys.length : placeOf(keys.map(rankOf), own);
        return keys.toSpliced(at, 0, key);
      },
      [...present],
    );
}

/** After the nearest lower rank; without one, before the first higher one. */
function placeOf(ranks: readonly number[], own: number): number {
  const lower = ranks.filter((rank) => rank < own);
  if (lower.length > 0) return ranks.lastIndexOf(Math.max(...lower)) + 1;
  return Math.max(
    0,
    ranks.findIndex((rank) => rank > own),
  );
}
