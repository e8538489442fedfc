import type { ArticleFacts } from "../content/types.ts";
import { readingLanguage } from "./reading-language.ts";
import { sourceIdentity } from "./sources.ts";
import { tagSlug } from "./tags.ts";

/** So many of an article's own tags and sources count, in the order in which it names them. */
const MOST_TAGS = 8;
const MOST_SOURCES = 24;

/**
 * On each shelf an article looks at so many on either side of itself, and no further: time stays linear however long
 * the shelf is, and a new article comes within sight of so many others a shelf at most.
 */
const REACH = 5;

/** What two articles share counts the more, the fewer share it; a section always counts for little. */
const WEIGHT = { tag: 120, source: 180, section: 4 } as const;

/** What so many share is rare: of two articles on such a shelf, the later one is not the less near for it. */
const RARE = 7;

/** So far apart in time, two articles are half as near to each other. */
const HALF_AS_NEAR_MS = 365 * 24 * 60 * 60 * 1000;

/** Articles of one language that share a tag, a source or a section, from the oldest. */
interface Shelf {
  kind: keyof typeof WEIGHT;
  items: Item[];
  /** Whose nearest are looked for, and where on this shelf it stands: quicker than a map. */
  asker?: Item;
  askerAt: number;
}

interface Item {
  article: ArticleFacts;
  /** 0 is the newest. */
  order: number;
  /** With where on each it stands. */
  shelves: Shelf[];
  places: number[];
  /** Who has looked at it last. */
  asker?: Item;
}

interface Near {
  other: Item;
  score: number;
}

/**
 * For each of `articles`, which are newest first, the `most` that are nearest to it, the nearest first: those of its
 * language that share tags, sources or the section with it, not too far from it in time. An advertisement has none and
 * is none. The measure is the same from both sides, and what two articles have in common is weighed as it was when the
 * newer of them appeared: so later articles change nothing between these two.
 */
export function relatedOf(
  articles: readonly ArticleFacts[],
  most: number,
): Map<ArticleFacts, ArticleFacts[]> {
  return new Map(shelved(articles).map((item) => [item.article, nearest(item, most)]));
}

/** Shelves are filled from the oldest article on, so that a new one moves no other. */
function shelved(articles: readonly ArticleFacts[]): Item[] {
  const shelves = new Map<string, Shelf>();
  const put = (item: Item, kind: Shelf["kind"], name: string): void => {
    const key = `${kind} ${readingLanguage(item.article.language)} ${name}`;
    const shelf = shelves.get(key) ?? { kind, items: [], askerAt: 0 };
    shelves.set(key, shelf);
    if (shelf.items.at(-1) === item) return;
    item.shelves.push(shelf);
    item.places.push(shelf.items.length);
    shelf.items.push(item);
  };
  const items = articles.map(
    (article, order): Item => ({ article, order, shelves: [], places: [] }),
  );
  for (const item of items.toReversed()) {
    const { type, section, tags, body } = item.article;
    if (type === "sponsored") continue;
    put(item, "section", section);
    for (const tag of tags.slice(0, MOST_TAGS)) put(item, "tag", tagSlug(tag));
    for (const source of body.sources.slice(0, MOST_SOURCES))
      put(item, "source", sourceIdentity(source));
  }
  return items;
}

function nearest(item: Item, most: number): ArticleFacts[] {
  item.asker = item;
  for (const [nth, shelf] of item.shelves.entries()) {
    shelf.asker = item;
    shelf.askerAt = item.places[nth] ?? 0;
  }
  const best: Near[] = [];
  for (const { items, askerAt } of item.shelves) {
    const end = Math.min(items.length, askerAt + REACH + 1);
    for (let at = Math.max(0, askerAt - REACH); at < end; at += 1) {
      const other = items[at];
      if (!other || other.asker === item) continue;
      other.asker = item;
      keep(best, other, scoreOf(item, other), most);
    }
  }
  return best.map(({ other }) => other.article);
}

function scoreOf(asker: Item, { article, shelves, places }: Item): number {
  let shared = 0;
  for (let nth = 0; nth < shelves.length; nth += 1) {
    const shelf = shelves[nth];
    if (shelf?.asker !== asker) continue;
    shared += weightOf(shelf.kind, Math.max(shelf.askerAt, places[nth] ?? 0) + 1);
  }
  const apart = Math.abs(asker.article.published.millis - article.published.millis);
  return shared / (1 + apart / HALF_AS_NEAR_MS);
}

/** `count` articles share it. In whole numbers, whose sum is the same in any order. */
function weightOf(kind: Shelf["kind"], count: number): number {
  const halvings = 32 - Math.clz32(Math.max(count, RARE));
  return kind === "section" ? WEIGHT.section : Math.round(WEIGHT[kind] / halvings);
}

/** Keeps `best` in order, and no longer than it is to be. Of two that are as near, the newer stands first. */
function keep(best: Near[], other: Item, score: number, most: number): void {
  let at = best.length;
  while (at > 0 && isAfter(best[at - 1], other, score)) at -= 1;
  if (at >= most) return;
  best.splice(at, 0, { other, score });
  if (best.length > most) best.pop();
}

function isAfter(near: Near | undefined, other: Item, score: number): boolean {
  if (!near || near.score > score) return false;
  return near.score < score || near.other.order > other.order;
}
