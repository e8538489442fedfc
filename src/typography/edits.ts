/** Replaces the text from `from` up to `to` with `text`. */
export interface Edit {
  from: number;
  to: number;
  text: string;
}

/** An edit for every match of a global pattern. */
export function editsOf(text: string, pattern: RegExp, replacement: string): Edit[] {
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
    from: index,
    to: index + found.length,
    text: replacement,
  }));
}

/** Applies edits, which must be in text order and not overlap. */
export function apply(text: string, edits: readonly Edit[]): string {
  let printed = "";
  let done = 0;
  for (const edit of edits) {
    printed += text.slice(done, edit.from) + edit.text;
    done = edit.to;
  }
  return printed + text.slice(done);
}
