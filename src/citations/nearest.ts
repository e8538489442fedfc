import { distance } from "fastest-levenshtein";

/** Comparing is quadratic in the length, and nobody mistypes a word as long as this. */
const LONGEST = 200;

/**
 * The candidate that `word` was probably meant to be: fewest letters to change, ignoring case, and no more than
 * about a third of the word, or as `most` says. Undefined when none is close; the first one where two are as close.
 */
export function nearest(
  word: string,
  candidates: Iterable<string>,
  most = Math.max(1, Math.floor(word.length / 3)),
): string | undefined {
  if (word.length > LONGEST) return undefined;
  const wanted = word.toLowerCase();
  let best: string | undefined;
  let fewest = most + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= fewest) continue;
    const changes = slips(wanted, candidate.toLowerCase());
    if (changes < fewest) {
      best = candidate;
      fewest = changes;
    }
  }
  return best;
}

/** The letters to change. Two that changed places are one slip, as they are to whoever typed them. */
function slips(word: string, candidate: string): number {
  const changes = distance(word, candidate);
  return changes === 2 && sorted(word) === sorted(candidate) ? 1 : changes;
}

function sorted(word: string): string {
  return [...word].sort().join("");
}
