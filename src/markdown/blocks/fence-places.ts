import type Token from "markdown-it/lib/token.mjs";
import type { Diagnostic, Place } from "../../diagnostics.ts";
import { excerptAround } from "../../excerpt.ts";
import type { RenderState } from "../state.ts";
import type { TextPlace } from "../types.ts";

/** Finds the place in a body of a place in a fence, whose lines a list or a quote may indent. */
export function placesIn(
  { lines }: Pick<RenderState, "lines">,
  { content, map }: Token,
): (place: Pick<Place, "line" | "column">) => TextPlace {
  const first = (map?.[0] ?? 0) + 1;
  const own = content.split("\n");
  return ({ line, column }) => {
    const at = first + line - 1;
    const indent = (lines[at] ?? "").lastIndexOf(own[line - 1] ?? "");
    return { line: at, column: Math.max(0, indent) + column - 1 };
  };
}

/** Adds the problems of a fence's YAML at their places in the file. */
export function reportFound(
  { problems, lines, context: { file, firstLine } }: RenderState,
  found: readonly Diagnostic[],
  placeIn: (place: Place) => TextPlace,
): void {
  for (const problem of found) {
    const { line, column } = placeIn(problem);
    const excerpt = excerptAround(lines[line] ?? "", column + 1);
    problems.add({ ...problem, file, line: firstLine + line, column: column + 1, excerpt });
  }
}
