/** Returns the ids of words that may be within a number of slips of a word: those that share its rarest parts first. */
export type CloseWords = (word: string, slips: number) => Iterable<number>;

interface CloseWordsOptions {
  /** The most slips that a query may allow for words of a length. */
  slipsOf: (length: number) => number;
  /** Longer words are not indexed. */
  longest: number;
}

/** An id and a 31-bit hash are packed into one number. */
const MAX_WORDS = 2 ** 22;

/**
 * Indexes words; an id is a word's place in the list. Each word is cut into one part more than it may have slips, so at
 * least one part has none, and is in the other word at most that many characters away. So a query among a hundred
 * thousand words compares only those that share a part. Time and memory are linear in the words.
 * Li, Deng, Wang, Feng: Pass-Join, https://doi.org/10.14778/2078331.2078340
 */
export function closeWords(words: readonly string[], options: CloseWordsOptions): CloseWords {
  const { slipsOf, longest } = options;
  const known = words.slice(0, MAX_WORDS);
  const postings: number[] = [];
  const lengths = new Set<number>();
  for (const [id, word] of known.entries()) {
    if (word.length > longest) continue;
    lengths.add(word.length);
    const hash = hashesOf(word);
    for (const part of partsOf(word.length, slipsOf(word.length)))
      postings.push(hash(part, part.start) * MAX_WORDS + id);
  }
  const index = { sorted: Float64Array.from(postings).sort(), lengths, slipsOf };
  return function* find(word, slips) {
    const seen = new Set<number>();
    for (const { from, to } of bucketsOf(word, slips, index)) {
      for (let at = from; at < to; at += 1) {
        const id = (index.sorted[at] ?? 0) % MAX_WORDS;
        if (!seen.has(id)) yield id;
        seen.add(id);
      }
    }
  };
}

interface Index extends Pick<CloseWordsOptions, "slipsOf"> {
  /** Each entry packs a part's hash with the id of a word that has the part. */
  sorted: Float64Array;
  /** The lengths of the words. */
  lengths: ReadonlySet<number>;
}

/** The index's ranges of words that share a part with a word, the smallest first. */
function bucketsOf(
  word: string,
  slips: number,
  { sorted, lengths, slipsOf }: Index,
): { from: number; to: number }[] {
  const hash = hashesOf(word);
  const asked = new Set<number>();
  for (let length = word.length - slips; length <= word.length + slips; length += 1) {
    if (!lengths.has(length)) continue;
    const within = slipsOf(length);
    for (const part of partsOf(length, within)) {
      const last = Math.min(part.start + within, word.length - part.length);
      for (let at = Math.max(0, part.start - within); at <= last; at += 1)
        asked.add(hash(part, at));
    }
  }
  return [...asked]
    .map((key) => ({
      from: firstFrom(sorted, key * MAX_WORDS),
      to: firstFrom(sorted, (key + 1) * MAX_WORDS),
    }))
    .filter(({ from, to }) => from < to)
    .sort((one, other) => one.to - one.from - (other.to - other.from));
}

interface Part {
  /** The length of the whole word. */
  of: number;
  start: number;
  length: number;
}

/** Cuts a word of a length into one part more than it may have slips, all of about the same length. */
function partsOf(of: number, slips: number): Part[] {
  const count = slips + 1;
  return Array.from({ length: count }, (_, index) => {
    const start = Math.floor((of * index) / count);
    return { of, start, length: Math.floor((of * (index + 1)) / count) - start };
  });
}

const BASE = 0x01000193;

/** Hashes what a word has at an offset as if it were a part of another word. Each hash takes constant time. */
function hashesOf(word: string): (part: Part, at: number) => number {
  const upTo = [0];
  const powers = [1];
  for (let index = 0; index < word.length; index += 1) {
    upTo.push((Math.imul(upTo[index] ?? 0, BASE) + word.charCodeAt(index)) | 0);
    powers.push(Math.imul(powers[index] ?? 1, BASE));
  }
  return ({ of, start, length }, at) => {
    const before = Math.imul(upTo[at] ?? 0, powers[length] ?? 1);
    const text = (upTo[at + length] ?? 0) - before;
    return Math.imul(text ^ Math.imul(of * 0x10001 + start, 0x9e3779b1), 0x85ebca6b) >>> 1;
  };
}

function firstFrom(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
