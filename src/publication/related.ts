import { tagSlug } from "../content/tag-slug.ts";
import type { ArticleFacts } from "../content/types.ts";
import { readingLanguage } from "./reading-language.ts";
import { sourceIdentity } from "./sources.ts";

/** How many of an article's tags and sources count, in the article's order. */
const MAX_TAGS = 8;
const MAX_SOURCES = 24;

/**
 * How many articles to compare on either side of an article on each shelf: time stays linear however long the shelf is,
 * and a new article affects only this many others per shelf.
 */
const REACH = 5;

/** Rarer tags and sources weigh more; a section always weighs little. */
const WEIGHT = { tag: 120, source: 180, section: 4 } as const;

/** Shelves up to this length all count as equally rare, so that the later of two articles does not score lower. */
const RARE = 7;

/** Integers, so that a sum is the same in any order. */
const WEIGHTS = {
  tag: Array.from({ length: 33 }, (_, bits) => Math.round(WEIGHT.tag / bits)),
  source: Array.from({ length: 33 }, (_, bits) => Math.round(WEIGHT.source / bits)),
  section: Array.from({ length: 33 }, () => WEIGHT.section),
} as const;

/** At this distance in time, the score of two articles is halved. */
const HALF_SCORE_MS = 365 * 24 * 60 * 60 * 1000;

/** Articles in one language that share a tag, source or section, oldest first. */
interface Shelf {
  number: number;
  items: Item[];
  /** Its weight, indexed by the number of bits of its length at the time. */
  weights: readonly number[];
}

interface Item {
  article: ArticleFacts;
  millis: number;
  /** 0 is the newest. */
  order: number;
  /** The numbers of its shelves, and its position on each. */
  shelves: number[];
  places: number[];
  /** The last turn that visited this article. */
  seen: number;
}

/**
 * For each shelf, by number: the turn that last used it, and the current article's position on it. Typed arrays are
 * fast to read.
 */
interface Shelves {
  all: readonly Shelf[];
  /** Increased with each article whose related articles are looked for. */
  turn: number;
  turns: Int32Array;
  places: Int32Array;
}

interface Scored {
  other: Item;
  score: number;
}

/**
 * Returns a function that finds the `most` articles closest to one of `articles` (newest first), closest first: those
 * in its language that share tags, sources or its section, and are not too far away in time. Sponsored articles neither
 * have nor are related articles. The measure is symmetric, and weighs what two articles share as of when the newer one
 * appeared, so that later articles don't change the score of these two. Computed on demand.
 */
export function relatedOf(
  articles: readonly ArticleFacts[],
  most: number,
): (article: ArticleFacts) => ArticleFacts[] {
  const { items, all } = fillShelves(articles);
  const [turns, places] = [new Int32Array(all.length), new Int32Array(all.length)];
  const shelves: Shelves = { all, turn: 0, turns, places };
  const itemOf = new Map(items.map((item) => [item.article, item]));
  return (article) => {
    const item = itemOf.get(article);
    return item ? nearest(item, shelves, most) : [];
  };
}

/** Fills shelves from the oldest article on, so that a new article moves no other. */
function fillShelves(articles: readonly ArticleFacts[]): { items: Item[]; all: Shelf[] } {
  const groups = new Map<string, Map<string, Shelf>>();
  const all: Shelf[] = [];
  const put = (item: Item, group: Map<string, Shelf>, kind: keyof typeof WEIGHT, name: string) => {
    let shelf = group.get(name);
    if (!shelf) {
      shelf = { number: all.length, items: [], weights: WEIGHTS[kind] };
      all.push(shelf);
      group.set(name, shelf);
    }
    if (shelf.items.at(-1) === item) return;
    item.shelves.push(shelf.number);
    item.places.push(shelf.items.length);
    shelf.items.push(item);
  };
  const groupOf = (kind: keyof typeof WEIGHT, language: string) => {
    const key = `${kind} ${language}`;
    const group = groups.get(key) ?? new Map<string, Shelf>();
    groups.set(key, group);
    return group;
  };
  const items = articles.map((article, order): Item => {
    const { millis } = article.published;
    return { article, millis, order, shelves: [], places: [], seen: 0 };
  });
  for (const item of items.toReversed()) {
    const { type, section, tags, body } = item.article;
    if (type === "sponsored") continue;
    const language = readingLanguage(item.article.language);
    put(item, groupOf("section", language), "section", section);
    const byTag = groupOf("tag", language);
    for (const tag of tags.slice(0, MAX_TAGS)) put(item, byTag, "tag", tagSlug(tag));
    const bySource = groupOf("source", language);
    for (const source of body.sources.slice(0, MAX_SOURCES))
      put(item, bySource, "source", sourceIdentity(source));
  }
  return { items, all };
}

function nearest(item: Item, shelves: Shelves, most: number): ArticleFacts[] {
  shelves.turn += 1;
  const { turn } = shelves;
  item.seen = turn;
  for (let nth = 0; nth < item.shelves.length; nth += 1) {
    const number = item.shelves[nth] ?? 0;
    shelves.turns[number] = turn;
    shelves.places[number] = item.places[nth] ?? 0;
  }
  const best: Scored[] = [];
  for (const number of item.shelves) {
    const items = shelves.all[number]?.items ?? [];
    const place = shelves.places[number] ?? 0;
    const end = Math.min(items.length, place + REACH + 1);
    for (let at = Math.max(0, place - REACH); at < end; at += 1) {
      const other = items[at];
      if (!other || other.seen === turn) continue;
      other.seen = turn;
      keep(best, other, scoreOf(item, other, shelves), most);
    }
  }
  return best.map(({ other }) => other.article);
}

function scoreOf({ millis }: Item, other: Item, { all, turn, turns, places }: Shelves): number {
  let shared = 0;
  for (let nth = 0; nth < other.shelves.length; nth += 1) {
    const number = other.shelves[nth] ?? 0;
    if (turns[number] !== turn) continue;
    const count = Math.max(places[number] ?? 0, other.places[nth] ?? 0) + 1;
    shared += all[number]?.weights[bitLength(count)] ?? 0;
  }
  return shared / (1 + Math.abs(millis - other.millis) / HALF_SCORE_MS);
}

function bitLength(count: number): number {
  return 32 - Math.clz32(Math.max(count, RARE));
}

/** Keeps `best` in order and at most `most` long. Of two with the same score, the newer comes first. */
function keep(best: Scored[], other: Item, score: number, most: number): void {
  let at = best.length;
  while (at > 0 && isAfter(best[at - 1], other, score)) at -= 1;
  if (at >= most) return;
  best.splice(at, 0, { other, score });
  if (best.length > most) best.pop();
}

function isAfter(scored: Scored | undefined, other: Item, score: number): boolean {
  if (!scored || scored.score > score) return false;
  return scored.score < score || scored.other.order > other.order;
}
