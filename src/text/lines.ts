/** The offset of each line of a text, in UTF-16 units. */
export type LineStarts = readonly number[];

let last: { text: string; starts: LineStarts } = { text: "", starts: [0] };

/** Caches the last text, since a file may have a problem on each line. */
export function lineStarts(text: string): LineStarts {
  if (last.text !== text) last = { text, starts: lineStartsOf(text) };
  return last.starts;
}

function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

/** The index of the line that holds an offset. */
export function lineIndexAt(starts: LineStarts, offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The line and column of an offset, both from 1. */
export function placeAt(text: string, offset: number): { line: number; column: number } {
  const starts = lineStarts(text);
  const index = lineIndexAt(starts, offset);
  return { line: index + 1, column: offset - (starts[index] ?? 0) + 1 };
}

/** Line `line` (from 1) without its line break; empty if there is none. */
export function textOfLine(text: string, line: number): string {
  const starts = lineStarts(text);
  const start = starts[line - 1];
  if (start === undefined) return "";
  return text.slice(start, (starts[line] ?? text.length + 1) - 1);
}
