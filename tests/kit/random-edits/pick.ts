import type { Paper } from "./publication-data.ts";

/** Returns a number from 0 to below `most`: an edit's choice. */
export type Pick = (most: number) => number;

/** Changes a publication, and returns a description. */
export type Edit = (paper: Paper, pick: Pick) => string;

/** Picks by a list of numbers, then always 0, so that shrinking the list simplifies the edit. */
export function picker(numbers: readonly number[]): Pick {
  const rest = [...numbers];
  return (most) => (rest.shift() ?? 0) % most;
}

export function pickOne<Item>(items: readonly Item[], pick: Pick): Item {
  if (items.length === 0) throw new Error("there is none to pick");
  return items[pick(items.length)] as Item;
}

/** A title or a name. */
export function pickWord(pick: Pick): string {
  return ["Elm", "Oak", "Zinc", "Éclair", "9 lives", "“Fir”", "Ash & <b>Beech</b>"][pick(7)] ?? "";
}
