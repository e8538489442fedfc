import { distance } from "fastest-levenshtein";
import { LIMITS } from "../limits.ts";
import { memo } from "../memo.ts";
import { type CloseWords, closeWords } from "./close-words.ts";

/** With more slips, a word of any length is a different word. */
export const MAX_SLIPS = 3;

export interface Near {
  word: string;
  /** Letters to change. A transposition counts as one slip, as a typist would see it. */
  slips: number;
}

interface NearQuery {
  /** The most slips, if fewer than the word's length allows. */
  most?: number;
  /** Candidates to leave out. */
  except?: readonly string[];
}

/** Finds the candidate that a word was probably meant to be. */
export type FindNear = (word: string, query?: NearQuery) => Near | undefined;

interface NearOptions {
  /** Up to so many candidates, comparing all is faster than an index. */
  few?: number;
  /** How many of more candidates are compared: those that share the word's rarest parts. */
  comparisons?: number;
  compare?: (word: string, candidate: string) => number;
}

/**
 * Finds the candidate with the fewest slips, ignoring case: at most a third of the word's letters, and at most three.
 * Of two equally close ones, the first is returned; undefined if none is close. Many candidates are indexed on first
 * use.
 */
export function nearestIn(
  candidates: readonly string[],
  { few = LIMITS.comparisons, comparisons = LIMITS.comparisons, compare = slips }: NearOptions = {},
): FindNear {
  const folded = candidates.map((candidate) => candidate.toLowerCase());
  let close: CloseWords | undefined;
  const idsFor = (wanted: string, most: number): Iterable<number> => {
    if (folded.length <= few) return folded.keys();
    close ??= closeWords(folded, { slipsOf: slipsOfCandidate, longest: LIMITS.nearCharacters });
    // A transposition is two changes for the index.
    return Iterator.from(close(wanted, Math.max(most, 2))).take(comparisons);
  };
  return (word, { most = MAX_SLIPS, except = [] } = {}) => {
    if (word.length > LIMITS.nearCharacters) return undefined;
    const wanted = word.toLowerCase();
    let found: { id: number; slips: number } | undefined;
    const allowed = Math.min(most, MAX_SLIPS, Math.max(1, Math.floor(word.length / 3)));
    for (const id of idsFor(wanted, allowed)) {
      const candidate = folded[id] ?? "";
      const fewest = found?.slips ?? allowed;
      if (Math.abs(candidate.length - wanted.length) > fewest) continue;
      if (except.includes(candidates[id] ?? "")) continue;
      const own = compare(wanted, candidate);
      if (own < fewest || (own === fewest && (!found || id < found.id))) found = { id, slips: own };
    }
    return found && { word: candidates[found.id] ?? "", slips: found.slips };
  };
}

/** The most slips of any word that may match a candidate of this length. */
function slipsOfCandidate(length: number): number {
  return Math.max(2, Math.min(MAX_SLIPS, Math.floor((length + MAX_SLIPS) / 3)));
}

const finderOf = memo((candidates: readonly string[]): FindNear => nearestIn(candidates));

/**
 * The candidate that `word` was probably meant to be. The finder of each list is cached, so the list must not change.
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  return finderOf(candidates)(word)?.word;
}

function slips(word: string, candidate: string): number {
  const changes = distance(word, candidate);
  return changes === 2 && sorted(word) === sorted(candidate) ? 1 : changes;
}

function sorted(word: string): string {
  return [...word].sort().join("");
}
