import { diffArrays } from "diff";

/** Words of one text that are others in the second; empty where words are missing or were added. */
export interface Change {
  was: string;
  now: string;
}

/** Comparing texts that have little in common takes quadratic time, and says nothing. */
const MAX_EDITS = 400;

/**
 * The words that changed between two texts, in order; undefined if they have too little in common. With `isExcerpt`, the
 * second text may have more words at its ends.
 */
export function changedWords(
  before: string,
  after: string,
  { language, isExcerpt = false }: { language: string; isExcerpt?: boolean },
): Change[] | undefined {
  const comparator = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
  const parts = diffArrays(wordsOf(before, language), wordsOf(after, language), {
    maxEditLength: MAX_EDITS,
    comparator,
  });
  if (!parts) return undefined;
  const changes: Change[] = [];
  let open: Change | undefined;
  for (const [index, { added, removed, value }] of parts.entries()) {
    const isEnd = index === 0 || (index === parts.length - 1 && !open);
    if ((!added && !removed) || (isExcerpt && added && isEnd && !parts[index + 1]?.removed)) {
      open = undefined;
      continue;
    }
    if (!open) {
      open = { was: "", now: "" };
      changes.push(open);
    }
    open[added ? "now" : "was"] = value.join(" ");
  }
  return changes;
}

/** Words, numbers, and the signs that change what a number means. */
export function wordsOf(text: string, language: string): string[] {
  return [...segmenterOf(language).segment(text)].flatMap(({ segment, isWordLike }) =>
    isWordLike || /^[%‰\p{Sc}±]$/u.test(segment) ? [segment] : [],
  );
}

function segmenterOf(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: "word" });
  } catch {
    return new Intl.Segmenter(undefined, { granularity: "word" });
  }
}
