import type { ArticleFacts } from "../content/types.ts";
import { fillShelves, type Shelves } from "./shelves.ts";
import { TRAITS } from "./traits.ts";

/** At this distance in time, the score of two articles is halved. */
const HALF_SCORE_MS = 3 * 365 * 24 * 60 * 60 * 1000;

/** Scores are integers, in parts of this many, so that a sum is the same in any order. */
const PARTS = 64;

/** What is noted while looking for an article's related ones. Each look is a turn, so that nothing has to be erased. */
interface Desk {
  shelves: Shelves;
  millis: Float64Array;
  turn: number;
  /** By article: the last turn that compared it. */
  seen: Int32Array;
  /** By shelf: the last turn that used it, and how many articles had its trait when the current one appeared. */
  turns: Int32Array;
  counts: Int32Array;
}

/** An article by its index, and how like the current one it is. */
interface Scored {
  other: number;
  score: number;
}

/**
 * Returns a function that finds the `most` articles most like one of `articles` (newest first), the most alike first:
 * those in its language that share traits, and are not too far away in time. The rarer a shared trait, the more it
 * counts. Sponsored articles neither have nor are related articles. The measure is symmetric, and weighs what two
 * articles share as of when the newer one appeared, so that later articles don't change the score of these two. Each
 * article is compared with a few others per trait: time stays linear however many share one, and a new article affects
 * only so many others. Computed on demand.
 */
export function relatedOf(
  articles: readonly ArticleFacts[],
  most: number,
): (article: ArticleFacts) => ArticleFacts[] {
  const shelves = fillShelves(articles);
  const desk: Desk = {
    shelves,
    millis: Float64Array.from(articles, ({ published }) => published.millis),
    turn: 0,
    seen: new Int32Array(articles.length),
    turns: new Int32Array(shelves.all.length),
    counts: new Int32Array(shelves.all.length),
  };
  const indexOf = new Map(articles.map((article, index) => [article, index]));
  return (article) => {
    const index = indexOf.get(article);
    if (index === undefined) return [];
    return nearest(index, desk, most).flatMap(({ other }) => articles[other] ?? []);
  };
}

function nearest(index: number, desk: Desk, most: number): Scored[] {
  const { starts, ends, numbers, places, counts, all } = desk.shelves;
  desk.turn += 1;
  desk.seen[index] = desk.turn;
  const [start = 0, end = 0] = [starts[index], ends[index]];
  for (let entry = start; entry < end; entry += 1) {
    const number = numbers[entry] ?? 0;
    desk.turns[number] = desk.turn;
    desk.counts[number] = counts[entry] ?? 0;
  }
  const best: Scored[] = [];
  for (let entry = start; entry < end; entry += 1) {
    const shelf = all[numbers[entry] ?? 0];
    if (!shelf) continue;
    const place = places[entry] ?? 0;
    const { reach } = TRAITS[shelf.trait];
    const last = Math.min(shelf.articles.length - 1, place + reach);
    for (let at = Math.max(0, place - reach); at <= last; at += 1) {
      const other = shelf.articles[at] ?? index;
      if (desk.seen[other] === desk.turn) continue;
      desk.seen[other] = desk.turn;
      keep(best, { other, score: scoreOf(index, other, desk) }, most);
    }
  }
  return best;
}

function scoreOf(index: number, other: number, desk: Desk): number {
  const { shelves, turn, turns, millis } = desk;
  const { starts, ends, numbers, counts, all } = shelves;
  const among = Math.max(shelves.among[index] ?? 0, shelves.among[other] ?? 0);
  const end = ends[other] ?? 0;
  let shared = 0;
  for (let entry = starts[other] ?? 0; entry < end; entry += 1) {
    const number = numbers[entry] ?? 0;
    const shelf = turns[number] === turn ? all[number] : undefined;
    if (!shelf) continue;
    const count = Math.max(desk.counts[number] ?? 0, counts[entry] ?? 0);
    shared += Math.round(PARTS * TRAITS[shelf.trait].likeness(Math.log2(1 + among / count)));
  }
  return shared / (1 + Math.abs((millis[index] ?? 0) - (millis[other] ?? 0)) / HALF_SCORE_MS);
}

/** Keeps `best` in order and at most `most` long. Of two with the same score, the newer comes first. */
function keep(best: Scored[], scored: Scored, most: number): void {
  let at = best.length;
  while (at > 0 && isAfter(best[at - 1], scored)) at -= 1;
  if (at >= most) return;
  best.splice(at, 0, scored);
  if (best.length > most) best.pop();
}

function isAfter(before: Scored | undefined, { other, score }: Scored): boolean {
  if (!before || before.score > score) return false;
  return before.score < score || before.other > other;
}
