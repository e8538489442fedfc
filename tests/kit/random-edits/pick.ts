import type { Paper } from "./publication-data.ts";

/** A number from 0 on, below `most`: which of several an edit takes. */
export type Pick = (most: number) => number;

/** Changes a publication, and says in words what it did. */
export type Edit = (paper: Paper, pick: Pick) => string;

/** Picks by the numbers of a list, and by 0 where it is at its end: a shorter list is a simpler edit. */
export function picker(numbers: readonly number[]): Pick {
  const rest = [...numbers];
  return (most) => (rest.shift() ?? 0) % most;
}

export function one<Item>(items: readonly Item[], pick: Pick): Item {
  if (items.length === 0) throw new Error("there is none to pick");
  return items[pick(items.length)] as Item;
}

/** A title or a name. */
export function word(pick: Pick): string {
  return ["Elm", "Oak", "Zinc", "Éclair", "9 lives", "“Fir”", "Ash & <b>Beech</b>"][pick(7)] ?? "";
}
