import { nearest } from "../../citations/nearest.ts";
import type { Column } from "../../data/types.ts";
import { short } from "../../excerpt.ts";
import type { BlockContext } from "./block.ts";

/** Whether the data have a column of this name; reports the nearest one if not. */
export function isColumn(
  written: string,
  columns: readonly Column[],
  path: readonly PropertyKey[],
  { place, report }: Pick<BlockContext, "place" | "report">,
): boolean {
  const names = columns.map(({ name }) => name);
  if (names.includes(written)) return true;
  const near = nearest(written.replace(/^-/, ""), names);
  const want = typeof path.at(-1) === "number" ? "value" : "key";
  report(place(path, want), {
    severity: "error",
    rule: "data/column",
    message: `The data have no column “${short(written)}”`,
    hint: near ? `Did you mean “${short(near)}”?` : `Columns: ${short(names.join(", "))}.`,
  });
  return false;
}
