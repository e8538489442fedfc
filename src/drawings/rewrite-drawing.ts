import { decodeDrawing } from "./decode-drawing.ts";
import { type DrawingSize, drawingSize } from "./drawing-size.ts";
import { countLookups, type DrawingState, drawingState } from "./drawing-state.ts";
import { startWriting } from "./drawing-writer.ts";
import { readDrawing } from "./read-drawing.ts";
import { type DrawingProblem, UnreadableDrawing } from "./reasons.ts";
import { assignReferences } from "./references/assign-references.ts";
import { countCopies } from "./references/count-copies.ts";

/** A drawing to publish: rewritten from parts known to be harmless. */
export interface Drawing {
  svg: string;
  /** In CSS pixels; absent if the drawing has neither a size nor a `viewBox`. */
  size?: DrawingSize;
  /** The cost of reading it (elements, attributes, style tokens, references), for tests. */
  steps: number;
}

/** A problem with its line and column, both from 1. */
export interface PlacedProblem extends DrawingProblem {
  line: number;
  column: number;
}

/** Reads and rewrites an SVG file, or returns every problem that prevents its publication. */
export function rewriteDrawing(bytes: Uint8Array): Drawing | { problems: PlacedProblem[] } {
  const decoded = decodeDrawing(bytes);
  if (!("text" in decoded)) return { problems: [{ ...decoded, at: 0, line: 1, column: 1 }] };
  const { text } = decoded;
  const state = drawingState(text);
  const writing = startWriting(state);
  try {
    readDrawing(text, writing);
    checkReferences(state);
  } catch (error) {
    if (!(error instanceof UnreadableDrawing)) throw error;
    state.problems.set(error.problem.reason, error.problem);
  }
  if (state.problems.size > 0)
    return { problems: sortedWithPlaces(text, [...state.problems.values()]) };
  const size = drawingSize(writing.root);
  return { svg: `${writing.written.join("")}\n`, steps: state.steps, ...(size && { size }) };
}

function checkReferences(state: DrawingState): void {
  const { parts, sheetReferences } = state;
  const [root] = parts;
  if (!root) return;
  const visit = (steps?: number) => countLookups(state, root, steps);
  assignReferences(parts, sheetReferences, visit);
  countCopies(root, parts, visit);
}

/** Sorts problems by place, and adds the line and column of each. */
function sortedWithPlaces(text: string, problems: readonly DrawingProblem[]): PlacedProblem[] {
  let [line, lineStart, from] = [1, 0, 0];
  return problems
    .toSorted((a, b) => a.at - b.at)
    .map((problem) => {
      for (; from < problem.at; from += 1) {
        const sign = text[from];
        if (sign !== "\n" && !(sign === "\r" && text[from + 1] !== "\n")) continue;
        line += 1;
        lineStart = from + 1;
      }
      return { ...problem, line, column: problem.at - lineStart + 1 };
    });
}
