import { applyEdits, type Edit, movedBy } from "../content/patch/edits.ts";
import { lineIndexAt, lineStarts } from "../text/lines.ts";

/**
 * The edits of a file as a unified diff without lines around them; empty without edits.
 * https://www.gnu.org/software/diffutils/manual/html_node/Detailed-Unified.html
 */
export function diffOf(file: string, text: string, edits: readonly Edit[]): string {
  if (edits.length === 0) return "";
  let shift = 0;
  const hunks = hunksOf(text, edits).map(({ first, before, after }) => {
    const at = `@@ -${range(first + 1, before)} +${range(first + 1 + shift, after)} @@\n`;
    shift += after.length - before.length;
    return at + signed("-", before) + signed("+", after);
  });
  return `--- ${file}\n+++ ${file}\n${hunks.join("")}`;
}

/** Lines that edits change, from the index of the first on. */
interface Hunk {
  first: number;
  before: string[];
  after: string[];
}

function hunksOf(text: string, edits: readonly Edit[]): Hunk[] {
  const starts = lineStarts(text);
  const groups: { first: number; last: number; edits: Edit[] }[] = [];
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    const [first, last] = [lineIndexAt(starts, edit.start), lineIndexAt(starts, edit.end)];
    const group = groups.at(-1);
    if (group && first <= group.last + 1) {
      group.last = Math.max(group.last, last);
      group.edits.push(edit);
    } else groups.push({ first, last, edits: [edit] });
  }
  return groups.map(({ first, last, edits: own }) => {
    const from = starts[first] ?? 0;
    const before = text.slice(from, starts[last + 1] ?? text.length);
    const after = applyEdits(before, movedBy(own, -from));
    return { first, before: linesOf(before), after: linesOf(after) };
  });
}

function linesOf(text: string): string[] {
  return text.split(/(?<=\n)/).filter((line) => line !== "");
}

function range(line: number, { length }: readonly string[]): string {
  return `${length === 0 ? line - 1 : line},${length}`;
}

function signed(sign: string, lines: readonly string[]): string {
  return lines.map((line) => `${sign}${line.replace(/\r?\n$/, "")}\n`).join("");
}
