/**
 * The corpora of the benchmark: made-up publications of any size. The same seed and size give the same bytes on every
 * machine. What is promised, and tested: files of 5 to 10 kB, four headings of level 2, six citations of three sources,
 * two authors of 60, five sections, three tags of 50, and dates over the 25 years before `NOW`.
 */
import { body } from "./body.ts";
import { name, paragraph, phrase, slugOf } from "./prose.ts";
import { type Random, random } from "./random.ts";
import type { Author, Corpus, Source, Story } from "./types.ts";
import { SECTIONS, TAGS, WORDS } from "./words.ts";

export const NOW = "2026-11-24T12:00:00Z";
export const SITE = { title: "The Benchmark Post", url: "https://bench.example" } as const;
export const AUTHORS = 60;

const YEARS = 25;
const MILLIS_A_YEAR = 365.25 * 24 * 60 * 60 * 1000;
const HOUR_MS = 60 * 60 * 1000;
const LARGEST_POOL = 2_000;

/** Streams are told apart by their number: articles from 0 up, the others below. */
const STREAMS = { author: -1_000, source: -1_000_000 };

/** Sources are shared: an article draws three of this many. */
export function poolSize({ articles }: Corpus): number {
  return Math.min(LARGEST_POOL, Math.max(3, Math.floor(articles / 5)));
}

export function source({ seed }: Corpus, index: number): Source {
  const own = random(seed, STREAMS.source - index);
  const title = phrase(own);
  return {
    key: `${slugOf(title)}-${index}`,
    title,
    author: name(own),
    publisher: `${own.pick(WORDS.place)} Institute`,
    url: `https://sources.example.org/${index}/${slugOf(title)}`,
    date: `${2001 + own.below(24)}-0${own.below(9) + 1}-1${own.below(10)}`,
    accessed: `2026-0${own.below(9) + 1}-2${own.below(9)}`,
  };
}

export function author({ seed }: Corpus, index: number): Author {
  const own = random(seed, STREAMS.author - index);
  return {
    id: authorId(index),
    name: authorName(index),
    role: phrase(own),
    biography: paragraph(own),
  };
}

/** No two of the first 400 are the same: some engines know authors by their names alone. */
function authorName(index: number): string {
  const { given, family } = WORDS;
  const round = Math.floor(index / given.length);
  return `${given[index % given.length]} ${family[(index + 7 * round) % family.length]}`;
}

function authorId(index: number): string {
  return `author-${String(index + 1).padStart(2, "0")}`;
}

/** Article 0 is the newest. From `articles` up they are those that a newsroom adds later, in the last hour. */
export function story(corpus: Corpus, index: number): Story {
  const own = random(corpus.seed, index);
  const title = phrase(own);
  const sources = own.distinct(3, poolSize(corpus)).map((each) => source(corpus, each));
  return {
    slug: `${slugOf(title)}-${index}`,
    title,
    standfirst: `${phrase(own)}. ${phrase(own)}, and ${uncapitalised(phrase(own))}.`,
    date: dateOf(corpus, index, own),
    section: own.pick(SECTIONS).toLowerCase(),
    authors: own.distinct(2, AUTHORS).map(authorId),
    tags: own.distinct(3, TAGS.length).map((each) => TAGS[each] ?? ""),
    sources,
    body: body(own, sources),
  };
}

function uncapitalised(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** Evenly over the years, newest first, each a little off its place. */
function dateOf({ articles }: Corpus, index: number, own: Random): string {
  const step = (YEARS * MILLIS_A_YEAR) / articles;
  const jitter = own.below(1000) / 1000;
  const back =
    index < articles ? HOUR_MS + (index + jitter) * step : HOUR_MS / (2 + index - articles);
  return `${new Date(Date.parse(NOW) - back).toISOString().slice(0, 16)}:00Z`;
}
