import type { AffixFile } from "./types.ts";

const MAX_SUGGESTIONS = 4;
/** Longer words have too many neighbours. */
const MAX_CHARACTERS = 30;
const MAX_LETTERS = 32;

export interface Lookups {
  isRight: (word: string) => boolean;
  /** As `isRight`, but for compounds, which take longer. */
  isListed: (word: string) => boolean;
}

/** Words one slip away from a misspelled one: the dictionary's frequent mistakes first, then other letters. */
export function suggestionsFor(
  word: string,
  file: AffixFile,
  { isRight, isListed }: Lookups,
): string[] {
  if (word.length > MAX_CHARACTERS) return [];
  const found = new Set<string>();
  const take = (candidates: Iterable<string>, isWord: (word: string) => boolean): void => {
    for (const candidate of candidates) {
      if (found.size >= MAX_SUGGESTIONS) return;
      if (candidate !== word && !found.has(candidate) && isWord(candidate)) found.add(candidate);
    }
  };
  take(likelySlips(word, file), isRight);
  take(otherLetters(word, file), isListed);
  return [...found];
}

function* likelySlips(word: string, { replacements }: AffixFile): Generator<string> {
  yield word.charAt(0).toUpperCase() + word.slice(1);
  for (const [from, to] of replacements)
    if (from !== "" && word.includes(from)) yield word.replace(from, () => to);
  for (let at = 1; at < word.length; at += 1) yield `${word.slice(0, at)}'${word.slice(at)}`;
  for (let at = 0; at < word.length - 1; at += 1)
    yield word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
}

function* otherLetters(word: string, { letters }: AffixFile): Generator<string> {
  // `TRY` begins with the most frequent letters.
  const own = [...letters]
    .slice(0, MAX_LETTERS)
    .filter((letter) => /\p{Ll}|['’]|\p{Lo}/u.test(letter));
  for (let at = word.length; at >= 0; at -= 1) {
    if (at < word.length) yield word.slice(0, at) + word.slice(at + 1);
    for (const letter of own) {
      yield word.slice(0, at) + letter + word.slice(at);
      if (at < word.length) yield word.slice(0, at) + letter + word.slice(at + 1);
    }
  }
}
