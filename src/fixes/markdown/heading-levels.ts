import { mendOf } from "../../mend.ts";
import { type Fix, type Found, linesFrom, replaced } from "../fix.ts";

const MARKS = /^ {0,3}(#{1,6})(?=[ \t]|$)/;
const UNDERLINE = /^ {0,3}(=+|-+)[ \t]*$/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;

/**
 * Raises a heading to the level below the one before it, and with it those that follow it at its level or deeper, which
 * belong together.
 */
export const fixSkippedLevel: Fix = (found) => {
  const wanted = mendOf(found, "heading-level")?.level;
  const own = MARKS.exec(found.line)?.[1]?.length ?? 0;
  if (wanted === undefined || own <= wanted) return [];
  const group = headingsFrom(found);
  const end = group.findIndex(({ level }) => level < own);
  return group
    .slice(0, end === -1 ? undefined : end)
    .map(({ at }) => replaced(at, own - wanted, ""));
};

/** Gives a heading level 2. Below headings of that level already, nobody knows which structure is meant. */
export const fixLevelOne: Fix = (found) => {
  const [, body = ""] = /^---\n.*?^---\n(.*)$/ms.exec(found.text) ?? [undefined, found.text];
  if (/^ {0,3}##(?=[ \t])/m.test(body) || /\S\n {0,3}-+[ \t]*$/m.test(body)) return [];
  const marks = MARKS.exec(found.line);
  if (marks?.[1] === "#") return [replaced(found.lineStart + marks[0].length, 0, "#")];
  const [, next] = [...linesFrom(found).take(2)];
  const isUnderlined = next !== undefined && /^=+[ \t]*$/.test(next.line);
  return isUnderlined ? [replaced(next.at, next.line.length, "-".repeat(next.line.length))] : [];
};

/** The headings from the problem's line on: the level of each, and where its # signs begin. */
function headingsFrom(found: Found): { level: number; at: number }[] {
  let fence: string | undefined;
  let before = "";
  return [...linesFrom(found)].flatMap(({ line, at }) => {
    const above = before;
    before = line;
    const ticks = FENCE.exec(line)?.[1];
    if (ticks && (fence === undefined || ticks.startsWith(fence)))
      fence = fence === undefined ? ticks : undefined;
    if (fence !== undefined || ticks) return [];
    const marks = MARKS.exec(line)?.[1];
    if (marks) return [{ level: marks.length, at: at + line.indexOf("#") }];
    const isUnderline = UNDERLINE.test(line) && above.trim() !== "" && !MARKS.test(above);
    return isUnderline ? [{ level: line.includes("=") ? 1 : 2, at }] : [];
  });
}
