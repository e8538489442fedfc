import { coreCount } from "../engine/threads/pool.ts";
import { KINDS } from "../pages/kinds.ts";
import type { Outline } from "../pages/outline.ts";

/** Pages of a batch, a feed counted as several: it holds twenty articles. */
const BATCH = 250;
const FEED_WEIGHT = 12;

/** Fewer pages are rendered before a thread has started. */
const MUCH = 1_500;

/** Whether there is more to render than one thread should do alone, where there are others. */
export function isMuch(outlines: readonly Outline[]): boolean {
  return outlines.length >= MUCH && coreCount() > 1;
}

/** Cuts pages into batches that take about the same time and memory: articles first, then feeds, then all others. */
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

function rank({ kind }: Outline): number {
  const { reads } = KINDS[kind];
  if (reads === "article") return 0;
  return reads === "articles" ? 1 : 2;
}
