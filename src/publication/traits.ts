import { tagSlug } from "../content/tag-slug.ts";
import type { ArticleFacts } from "../content/types.ts";
import { memo } from "../memo.ts";
import { sourceIdentity } from "./sources.ts";

/** How many of an article's tags, sources and words count, in the article's order. */
const MAX_TAGS = 8;
const MAX_SOURCES = 24;
const MAX_WORDS = 40;

interface TraitKind {
  /**
   * How alike two articles are that share it. `bits` is its rarity, as a power of two, and at least 1. Words and hosts
   * are often shared by chance, so only rare ones count for much.
   */
  likeness: (bits: number) => number;
  /** How many articles with the trait to compare on either side of an article. */
  reach: number;
}

/** What two articles may have in common. */
export const TRAITS = {
  section: { likeness: () => 8, reach: 5 },
  tag: { likeness: (bits) => 5 * bits, reach: 5 },
  source: { likeness: (bits) => 6 * bits, reach: 5 },
  host: { likeness: (bits) => (bits * bits) / 3, reach: 2 },
  word: { likeness: (bits) => (bits * bits) / 3, reach: 2 },
} as const satisfies Record<string, TraitKind>;

export type TraitName = keyof typeof TRAITS;

/** The names of an article's traits, each once. Sponsored articles have none, so that they are like no other. */
export function traitsOf(article: ArticleFacts): Partial<Record<TraitName, readonly string[]>> {
  const { type, section, tags, body } = article;
  if (type === "sponsored") return {};
  const sources = body.sources.slice(0, MAX_SOURCES);
  return {
    section: [section],
    tag: unique(tags.slice(0, MAX_TAGS).map(tagSlug)),
    source: unique(sources.map(sourceIdentity)),
    host: unique(sources.flatMap(({ url }) => (url === undefined ? [] : hostOf(url)))),
    word: wordsOf(article),
  };
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}

/** The site that a source is on: articles that cite one agency or registry are often about the same field. */
function hostOf(url: string): string[] {
  const host = /^https?:\/\/(?:www\.)?([^/?#]+)/i.exec(url)?.[1];
  return host ? [host.toLowerCase()] : [];
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** Shorter words of spaced scripts are mostly articles, pronouns and prepositions. */
const SHORTEST = 4;
/** The letters of a word that count, so that “measured” and “measurement” are one. */
const STEM = 6;
/** Scripts written without spaces: each two characters in a row count as a word. */
const UNSPACED =
  /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Khmr}\p{scx=Laoo}\p{scx=Mymr}]/u;

/** The words of headline, kicker and standfirst. Memoized, because each build asks again. */
const wordsOf = memo(({ title, kicker = "", standfirst }: ArticleFacts): string[] => {
  const text = `${title} ${kicker} ${standfirst}`.toLowerCase();
  const unspaced = UNSPACED.test(text);
  const words = (text.match(WORD) ?? []).flatMap((word) => {
    if (unspaced && UNSPACED.test(word)) return pairsOf(word);
    return word.length < SHORTEST ? [] : word.slice(0, STEM);
  });
  return unique(words).slice(0, MAX_WORDS);
});

function pairsOf(word: string): string[] {
  const characters = [...word];
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}
