import { isMapping, sameData } from "./same-data.ts";

/** Keys that tell the entries of a list apart, the surest first. */
const NAMING = ["id", "url", "src", "name", "title"];

type IsSame = (one: unknown, other: unknown) => boolean;

/**
 * For each entry of the new list, the index of the old entry that it comes from: an equal one, one with the same id or
 * name, or the one that follows its neighbour's. Undefined for a new entry. No old entry is used twice.
 */
export function pairUp(
  before: readonly unknown[],
  after: readonly unknown[],
  same: IsSame = sameData,
): (number | undefined)[] {
  const free = new Set(before.keys());
  const paired: (number | undefined)[] = after.map(() => undefined);
  const pair = (find: (entry: unknown, index: number) => number | undefined): void => {
    for (const [index, entry] of after.entries()) {
      if (paired[index] !== undefined) continue;
      const found = find(entry, index);
      if (found === undefined || !free.delete(found)) continue;
      paired[index] = found;
    }
  };
  const firstFree = (is: (old: unknown) => boolean) => [...free].find((index) => is(before[index]));
  pair((entry, index) => (same(before[index], entry) ? index : undefined));
  pair((entry) => firstFree((old) => same(old, entry)));
  pair((entry) => firstFree((old) => haveOneName(old, entry)));
  pair((entry, index) => {
    const next = index === 0 ? 0 : (paired[index - 1] ?? -2) + 1;
    return free.has(next) && isMapping(before[next]) === isMapping(entry) ? next : undefined;
  });
  return paired;
}

function haveOneName(one: unknown, other: unknown): boolean {
  if (!isMapping(one) || !isMapping(other)) return false;
  const key = NAMING.find((name) => isName(one[name]) && isName(other[name]));
  return key !== undefined && one[key] === other[key];
}

function isName(value: unknown): boolean {
  return typeof value === "string" && value.trim() !== "";
}
