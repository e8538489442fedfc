import type { Diagnostic, Place } from "../diagnostics.ts";
import type { SourceFile } from "./types.ts";

/** A line longer than this is a program's: it is no help to whoever reads a report, and many of them fill memory. */
const LONGEST_EXCERPT = 2_000;

export interface TextPlaces {
  /** The place of an offset of the file's text. */
  at: (offset: number) => Place;
  /** With the line that it stands in. */
  withExcerpt: (diagnostic: Diagnostic) => Diagnostic;
}

/** The lines of a file that much may be said of: they are looked for once. */
export function placesIn({ file, text }: SourceFile): TextPlaces {
  let starts: number[] | undefined;
  const lines = (): number[] => {
    starts ??= lineStarts(text);
    return starts;
  };
  return {
    at: (offset) => {
      const line = lineOf(lines(), offset);
      return { file, line: line + 1, column: offset - (lines()[line] ?? 0) + 1 };
    },
    withExcerpt: (diagnostic) => {
      const start = lines()[diagnostic.line - 1] ?? 0;
      const end = (lines()[diagnostic.line] ?? text.length + 1) - 1;
      if (end - start > LONGEST_EXCERPT) return diagnostic;
      return { ...diagnostic, excerpt: text.slice(start, end) };
    },
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
