import { coreCount } from "../engine/threads/pool.ts";
import { KINDS } from "../pages/kinds.ts";
import type { Outline } from "../pages/outline.ts";

/** Pages per batch. A feed counts as several, since it contains twenty articles. */
const BATCH = 250;
const FEED_WEIGHT = 12;

/** Fewer pages than this are rendered before another thread has started. */
const MIN_LARGE_RENDER = 1_500;

/** Whether there are enough pages to be worth more than one thread, and more than one core. */
export function isLargeRender(outlines: readonly Outline[]): boolean {
  return outlines.length >= MIN_LARGE_RENDER && coreCount() > 1;
}

/** Cuts pages into batches of about equal time and memory: articles first, then feeds, then the rest. */
export function batchesOf(outlines: readonly Outline[]): Outline[][] {
  const batches: Outline[][] = [];
  let weight = BATCH;
  for (const outline of outlines.toSorted((a, b) => rank(a) - rank(b))) {
    if (weight >= BATCH) {
      batches.push([]);
      weight = 0;
    }
    batches.at(-1)?.push(outline);
    weight += KINDS[outline.kind].reads === "articles" ? FEED_WEIGHT : 1;
  }
  return batches;
}

/** One batch with the first page of each kind. */
export function oneOfEachKind(batches: readonly Outline[][]): Outline[][] {
  const first = new Map(
    batches
      .flat()
      .reverse()
      .map((outline) => [outline.kind, outline]),
  );
  return first.size > 0 ? [[...first.values()]] : [];
}

function rank({ kind }: Outline): number {
  const { reads } = KINDS[kind];
  if (reads === "article") return 0;
  return reads === "articles" ? 1 : 2;
}
