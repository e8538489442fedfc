import { applyEdits, type Edit } from "../content/patch/edits.ts";
import type { Diagnostic } from "../diagnostics.ts";
import { lineStarts, textOfLine } from "../text/lines.ts";
import { FIXES } from "./fixes.ts";
import { asRead, asWritten } from "./line-ends.ts";

/** A file's text after its fixes, the problems that they mended, and the edits that they made in the text before. */
export interface Fixed {
  text: string;
  mended: Diagnostic[];
  edits: Edit[];
}

/**
 * Mends the problems of a file that have a fix, in the order of the text. Of fixes whose places overlap, only the first
 * is made: a check afterwards finds what is left.
 */
export function fixText(
  written: string,
  diagnostics: readonly Diagnostic[],
  { language }: { language: string },
): Fixed {
  const text = asRead(written);
  const starts = lineStarts(text);
  const mended: Diagnostic[] = [];
  const made: Edit[] = [];
  for (const diagnostic of diagnostics) {
    const lineStart = starts[diagnostic.line - 1];
    const fix = FIXES[diagnostic.rule];
    if (lineStart === undefined || !fix) continue;
    const line = textOfLine(text, diagnostic.line);
    const place = { text, line, lineStart, offset: lineStart + diagnostic.column - 1 };
    const edits = fix({ ...diagnostic, ...place, language });
    if (edits.length === 0 || edits.some((edit) => made.some((other) => overlaps(edit, other))))
      continue;
    mended.push(diagnostic);
    made.push(...edits);
  }
  const edits = asWritten(made, written);
  return { text: applyEdits(written, edits), mended, edits };
}

/** Two insertions at one place overlap, too: their order would be a guess. */
function overlaps(a: Edit, b: Edit): boolean {
  return a.start <= b.end && b.start <= a.end;
}
