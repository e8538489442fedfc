/** A piece of a text that is printed differently: `text` replaces what stands from `from` up to `to`. */
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

/** Edits must not overlap, and be in the order of the text. */
export function apply(text: string, edits: readonly Edit[]): string {
  let printed = "";
  let done = 0;
  for (const edit of edits) {
    printed += text.slice(done, edit.from) + edit.text;
    done = edit.to;
  }
  return printed + text.slice(done);
}
