import type { ArticleFacts } from "../content/types.ts";
import { readingLanguage } from "./reading-language.ts";
import { TRAITS, type TraitName, traitsOf } from "./traits.ts";

/** How many of an article's words count, the rarest at its time: the others say little about it. */
const MAX_TELLING_WORDS = 20;

/** Articles in one language that share a trait. */
export interface Shelf {
  trait: TraitName;
  /** How many articles have the trait so far, with those that have more telling words. */
  count: number;
  /** Indexes of articles, oldest first. */
  articles: number[];
}

/**
 * Articles, by their index in a list that is newest first, on shelves. An article's entries are those from `starts` to
 * `ends`: the shelf's number, the article's position there, and how many articles had the trait at the time. Flat, since
 * looking through them takes most of the time.
 */
export interface Shelves {
  all: Shelf[];
  starts: Int32Array;
  ends: Int32Array;
  numbers: Int32Array;
  places: Int32Array;
  counts: Int32Array;
  /** How many articles in its language there were at an article's time, itself included. */
  among: Int32Array;
}

/** A language's shelves, as numbers by trait and name. */
interface Library {
  numbers: Record<TraitName, Map<string, number>>;
  articles: number;
}

const TRAIT_NAMES = Object.keys(TRAITS) as TraitName[];

/** Fills shelves from the oldest article on, so that a new article moves no other. `articles` are newest first. */
export function fillShelves(articles: readonly ArticleFacts[]): Shelves {
  const libraries = new Map<string, Library>();
  const all: Shelf[] = [];
  const [numbers, places, counts]: [number[], number[], number[]] = [[], [], []];
  const perArticle = () => new Int32Array(articles.length);
  const [starts, ends, among] = [perArticle(), perArticle(), perArticle()];
  for (let index = articles.length - 1; index >= 0; index -= 1) {
    const article = articles[index];
    if (!article) continue;
    const library = libraryOf(readingLanguage(article.language), libraries);
    library.articles += 1;
    among[index] = library.articles;
    starts[index] = numbers.length;
    for (const number of shelvesOf(article, library, all)) {
      const shelf = all[number];
      if (!shelf) continue;
      numbers.push(number);
      places.push(shelf.articles.length);
      counts.push(shelf.count);
      shelf.articles.push(index);
    }
    ends[index] = numbers.length;
  }
  const flat = {
    numbers: Int32Array.from(numbers),
    places: Int32Array.from(places),
    counts: Int32Array.from(counts),
  };
  return { all, starts, ends, among, ...flat };
}

/** The numbers of the shelves that an article goes on: of those of its words, the rarest. */
function shelvesOf(article: ArticleFacts, library: Library, all: Shelf[]): number[] {
  const traits = traitsOf(article);
  return TRAIT_NAMES.flatMap((trait) => {
    const own = (traits[trait] ?? []).map((name) => countedShelf(trait, name, library, all));
    return trait === "word" ? rarest(own, all) : own;
  });
}

function rarest(words: number[], all: readonly Shelf[]): number[] {
  if (words.length <= MAX_TELLING_WORDS) return words;
  const countOf = (number: number) => all[number]?.count ?? 0;
  return words.toSorted((a, b) => countOf(a) - countOf(b)).slice(0, MAX_TELLING_WORDS);
}

function countedShelf(trait: TraitName, name: string, library: Library, all: Shelf[]): number {
  const numbers = library.numbers[trait];
  const number = numbers.get(name) ?? all.length;
  if (number === all.length) {
    all.push({ trait, count: 0, articles: [] });
    numbers.set(name, number);
  }
  const shelf = all[number];
  if (shelf) shelf.count += 1;
  return number;
}

function libraryOf(language: string, libraries: Map<string, Library>): Library {
  const known = libraries.get(language);
  if (known) return known;
  const numbers = {
    section: new Map(),
    tag: new Map(),
    source: new Map(),
    host: new Map(),
    word: new Map(),
  } satisfies Library["numbers"];
  const library: Library = { numbers, articles: 0 };
  libraries.set(language, library);
  return library;
}
