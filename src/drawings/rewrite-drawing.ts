import { decodeDrawing } from "./decode-drawing.ts";
import { type DrawingSize, drawingSize } from "./drawing-size.ts";
import { startWriting } from "./drawing-writer.ts";
import { readDrawing } from "./read-drawing.ts";
import { type DrawingProblem, UnreadableDrawing } from "./reasons.ts";
import { giveReferences } from "./references/choose-parts.ts";
import { countCopies } from "./references/count-copies.ts";
import { type DrawingState, drawingState, look } from "./state.ts";

/** A drawing as it is published: written anew, with what is known to be harmless and nothing else. */
export interface Drawing {
  svg: string;
  /** In CSS pixels; absent where neither a size nor a `viewBox` tells it. */
  size?: DrawingSize;
  /** What reading it took, in elements, attributes, tokens of styles and references: for tests. */
  steps: number;
}

/** A problem, and the line and column where it is, both from 1. */
export interface PlacedProblem extends DrawingProblem {
  line: number;
  column: number;
}

/** Reads an SVG file, and writes it anew; or tells all that keeps it from being published. */
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
  if (state.problems.size > 0) return { problems: placed(text, [...state.problems.values()]) };
  const size = drawingSize(writing.root);
  return { svg: `${writing.written.join("")}\n`, steps: state.steps, ...(size && { size }) };
}

function checkReferences(state: DrawingState): void {
  const { parts, sheetReferences } = state;
  const [root] = parts;
  if (!root) return;
  const visit = (steps?: number) => look(state, root, steps);
  giveReferences(parts, sheetReferences, visit);
  countCopies(root, parts, visit);
}

/** In the order of the text, each with its line and column. */
function placed(text: string, problems: readonly DrawingProblem[]): PlacedProblem[] {
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
