/** Replaces the text from `start` to `end`. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** Makes edits that don't overlap. Those at the same place are made in the order given. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let made = "";
  let done = 0;
  for (const { start, end, text: own } of edits.toSorted(inOrder)) {
    made += text.slice(done, start) + own;
    done = end;
  }
  return made + text.slice(done);
}

function inOrder(a: Edit, b: Edit): number {
  return a.start - b.start || a.end - b.end;
}

/** The same edits in a text that begins `by` characters further on. */
export function movedBy(edits: readonly Edit[], by: number): Edit[] {
  return edits.map((edit) => ({ ...edit, start: edit.start + by, end: edit.end + by }));
}

export function lineStart(text: string, offset: number): number {
  // `lastIndexOf` takes what is before the text for its first character.
  return offset === 0 ? 0 : text.lastIndexOf("\n", offset - 1) + 1;
}

/** The offset after the line's end, or the end of the text. */
export function afterLine(text: string, offset: number): number {
  const end = text.indexOf("\n", offset);
  return end === -1 ? text.length : end + 1;
}
