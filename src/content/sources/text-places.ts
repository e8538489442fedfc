import { type Diagnostic, excerptOf, type Place } from "../../diagnostics.ts";
import { lineIndexAt, lineStarts } from "../../text/lines.ts";
import type { SourceFile } from "../types.ts";

export interface TextPlaces {
  /** The place at an offset of the file's text. */
  at: (offset: number) => Place;
  withExcerpt: (diagnostic: Diagnostic) => Diagnostic;
}

export function placesIn({ file, text }: SourceFile): TextPlaces {
  return {
    at: (offset) => {
      const starts = lineStarts(text);
      const line = lineIndexAt(starts, offset);
      return { file, line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
    },
    withExcerpt: (diagnostic) => ({ ...diagnostic, excerpt: excerptOf(text, diagnostic) }),
  };
}
