import { distance } from "fastest-levenshtein";
import { LIMITS } from "../limits.ts";
import { memo } from "../memo.ts";
import { type CloseWords, closeWords } from "./close-words.ts";

/** More slips are another word, however long it is. */
export const MOST_SLIPS = 3;

export interface Near {
  word: string;
  /** Letters to change. Two that changed places are one slip, as they are to whoever typed them. */
  slips: number;
}

interface Looking {
  /** The most slips, if that is fewer than the word may have. */
  most?: number;
  /** Candidates that are not meant. */
  except?: readonly string[];
}

/** Finds what a word was probably meant to be. */
export type FindNear = (word: string, looking?: Looking) => Near | undefined;

interface NearOptions {
  /** Up to so many candidates all are compared: that is faster than an index. */
  few?: number;
  /** Of more, so many: those that share the word's rarest parts. */
  comparisons?: number;
  compare?: (word: string, candidate: string) => number;
}

/**
 * Finds the candidate with the fewest slips, ignoring case: at most a third of the word's letters, and three. The first
 * of two that are as close; nothing if none is. Many candidates are indexed when a word is first looked for.
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
    // Two letters that changed places are two changes.
    return Iterator.from(close(wanted, Math.max(most, 2))).take(comparisons);
  };
  return (word, { most = MOST_SLIPS, except = [] } = {}) => {
    if (word.length > LIMITS.nearCharacters) return undefined;
    const wanted = word.toLowerCase();
    let found: { id: number; slips: number } | undefined;
    const allowed = Math.min(most, MOST_SLIPS, Math.max(1, Math.floor(word.length / 3)));
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

/** So many slips may a word have that is nearest to a candidate of this length. */
function slipsOfCandidate(length: number): number {
  return Math.max(2, Math.min(MOST_SLIPS, Math.floor((length + MOST_SLIPS) / 3)));
}

const finderOf = memo((candidates: readonly string[]): FindNear => nearestIn(candidates));

/** The candidate that `word` was probably meant to be. What is found out of a list that does not change is kept for it. */
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
