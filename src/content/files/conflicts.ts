import { type Diagnostic, excerptOf } from "../../diagnostics.ts";

/** Git's conflict markers: https://git-scm.com/docs/git-merge#_how_conflicts_are_presented */
const OURS = /^<{7}(?: .*)?$/;
const BASE = /^\|{7}(?: .*)?$/;
const BETWEEN = /^={7}$/;
const THEIRS = /^>{7}(?: .*)?$/;
/** On its own, an opening marker is certainly Git's only if it names a version. */
const NAMED = /^<{7} \S/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;

/** Line indexes of a conflict: its start, the first line after our version, and its end. */
interface Conflict {
  first: number;
  other: number;
  last: number;
}

/**
 * Removes Git conflicts from a text, keeping the first version of each at its lines so that the rest of the file can
 * still be checked. Markdown code blocks may show conflicts.
 */
export function withoutConflicts(
  text: string,
  { file, isMarkdown }: { file: string; isMarkdown: boolean },
): { text: string; diagnostics: Diagnostic[] } {
  if (!text.includes("<<<<<<<") && !text.includes(">>>>>>>")) return { text, diagnostics: [] };
  const lines = text.split("\n");
  const conflicts = conflictsIn(lines, isMarkdown);
  for (const { first, other, last } of conflicts) {
    lines[first] = "";
    lines.fill("", other, last + 1);
  }
  const diagnostics = conflicts.map(({ first }): Diagnostic => {
    const place = { file, line: first + 1, column: 1 };
    return { ...place, ...CONFLICT, excerpt: excerptOf(text, place) };
  });
  return { text: lines.join("\n"), diagnostics };
}

function conflictsIn(lines: readonly string[], isMarkdown: boolean): Conflict[] {
  const conflicts: Conflict[] = [];
  let fence: string | undefined;
  let between = false;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? "";
    if (isMarkdown) {
      const mark = FENCE.exec(line)?.[1];
      if (fence === undefined) fence = mark;
      else if (mark?.startsWith(fence) && line.trim() === mark) fence = undefined;
      if (fence !== undefined) continue;
    }
    if (BETWEEN.test(line)) between = true;
    const isEnd = between && THEIRS.test(line);
    const found = OURS.test(line) ? conflictFrom(lines, index) : undefined;
    if (found || isEnd) {
      const own = found ?? { first: index, other: index, last: index };
      conflicts.push(own);
      index = own.last;
      between = false;
    }
  }
  return conflicts;
}

/** The conflict that starts at an index: up to its end, or that line alone. */
function conflictFrom(lines: readonly string[], first: number): Conflict | undefined {
  let other: number | undefined;
  for (let index = first + 1; index < lines.length; index += 1) {
    const line = lines[index] ?? "";
    if (OURS.test(line)) break;
    if (other === undefined && (BASE.test(line) || BETWEEN.test(line))) other = index;
    if (other !== undefined && THEIRS.test(line)) return { first, other, last: index };
  }
  const alone = NAMED.test(lines[first] ?? "") || other !== undefined;
  return alone ? { first, other: first, last: first } : undefined;
}

const CONFLICT = {
  severity: "error",
  rule: "file/conflict",
  message: "Git could not merge two versions here and left both",
  hint: "Keep one of them, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>.",
} as const;
