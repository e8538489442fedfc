import { diffArrays } from "diff";
import { type Change, changedWords } from "./changed-words.ts";

/** At most this many changes are named. */
const MOST_CHANGES = 8;
const MAX_WORDS = 30;
/** Texts with more changes are different ones, and comparing them takes quadratic time. */
const MAX_EDITS = 400;

/**
 * What changed in a page's text: paragraphs first, then the words of those that are alike. `more` counts the changes
 * that are not named.
 */
export function changesSince(
  before: string,
  now: string,
  language: string,
): { changes: Change[]; more: number } {
  const old = paragraphsOf(before);
  const own = paragraphsOf(now);
  const parts = diffArrays(old, own, { maxEditLength: MAX_EDITS });
  if (!parts) return { changes: [], more: Math.max(old.length, own.length) };
  const all = parts.flatMap(({ added, removed, value }, index) => {
    const next = parts[index + 1];
    if (removed) return pairs(value, next?.added ? next.value : [], language);
    return added && !parts[index - 1]?.removed ? pairs([], value, language) : [];
  });
  const changes = all.slice(0, MOST_CHANGES);
  return { changes, more: all.length - changes.length };
}

/** Paragraphs that took each other's place, word by word if they are alike. */
function pairs(missing: readonly string[], fresh: readonly string[], language: string): Change[] {
  const count = Math.max(missing.length, fresh.length);
  return Array.from(
    { length: count },
    (_, at) => [missing[at] ?? "", fresh[at] ?? ""] as const,
  ).flatMap(([was, now]) => {
    const words = was === "" || now === "" ? undefined : changedWords(was, now, { language });
    const isAlike = words !== undefined && words.length * 4 <= was.split(/\s+/).length + 4;
    return isAlike ? words : [{ was: brief(was), now: brief(now) }];
  });
}

function paragraphsOf(text: string): string[] {
  return text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

function brief(text: string): string {
  const words = text.split(" ");
  return words.length <= MAX_WORDS
    ? text.slice(0, 400)
    : `${words.slice(0, MAX_WORDS).join(" ").slice(0, 400)} …`;
}
