/** The id of a source's entry in the list. Slugs of headings have no `:`, so no heading can take it. */
export function sourceId(key: string): string {
  return `source:${key}`;
}

/** The id of the `nth` call (from 1) that names the source `key`. */
export function callId(key: string, nth: number): string {
  return `cite:${key}:${nth}`;
}

/** The id of the popover that shows the source `key` beside its calls. */
export function previewId(key: string): string {
  return `preview:${key}`;
}

/**
 * A link to an id on the same page. Keys may contain `%`, `#` and `?`, which have a meaning in URLs; `:` has none
 * there.
 */
export function fragmentTo(id: string): string {
  if (/^[\w:.-]+$/.test(id)) return `#${id}`;
  return `#${encodeURIComponent(id.toWellFormed()).replaceAll("%3A", ":")}`;
}

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/** The name of the back-link at `index` (from 0): a, b, … z, aa, ab, … */
export function backLinkLetter(index: number): string {
  const last = LETTERS[index % LETTERS.length] ?? "";
  const before = Math.floor(index / LETTERS.length);
  return before === 0 ? last : backLinkLetter(before - 1) + last;
}
