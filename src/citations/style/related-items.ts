import type { CslItem } from "../csl-item.ts";
import type { CslValue, Name } from "../types.ts";
import { isPlaceholder } from "./others.ts";

/**
 * Groups items that may affect how others are written: two authors named Doe get their given names, two items of one
 * year get a and b. Items that share no name are independent. Groups, and items within them, are in the order of the
 * items.
 */
export function groupRelated(items: readonly CslItem[]): CslItem[][] {
  const parents = items.map((_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    for (let up = parents[root]; up !== undefined && up !== root; up = parents[root]) {
      // Path halving: each step shortens the path for later look-ups.
      parents[root] = parents[up] ?? up;
      root = up;
    }
    return root;
  };
  const first = new Map<string, number>();
  for (const [index, item] of items.entries()) {
    for (const trait of traitsOf(item)) {
      const other = first.get(trait);
      if (other === undefined) first.set(trait, index);
      else parents[rootOf(index)] = rootOf(other);
    }
  }
  const numbered = items.map((item, index) => ({ item, root: rootOf(index) }));
  const groups = Map.groupBy(numbered, ({ root }) => root);
  return [...groups.values()].map((group) => group.map(({ item }) => item));
}

/** Text that may appear as a name: family names, and what a style prints if there is no author. */
function traitsOf(item: CslItem): string[] {
  const names = Object.values(item).flatMap((value) => (isNames(value) ? value : []));
  const words = names
    .filter((name) => !isPlaceholder(name))
    .map(({ family, literal, given }) => family ?? literal ?? given ?? "");
  const instead = item.author ? [] : STAND_INS.map((variable) => item[variable]);
  const traits = [...words, ...instead.filter((word) => typeof word === "string")];
  return [...new Set(traits.map((trait) => `${trait}`.toLowerCase()))];
}

const STAND_INS = ["title", "title-short", "publisher", "container-title", "genre", "authority"];

function isNames(value: CslValue): value is readonly Name[] {
  return Array.isArray(value);
}
