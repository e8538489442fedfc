import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../disk/project-root.ts";

const FIXTURES = join(ROOT, "tests/fixtures/safety");

/** Valid front matter, by name. */
export function goodFrontMatter(): { name: string; lines: string[] }[] {
  const text = readFileSync(join(FIXTURES, "good-front-matter.txt"), "utf8");
  return text
    .split(/^=== /m)
    .slice(1)
    .map((part) => {
      const [name = "", ...lines] = part.trimEnd().split("\n");
      return { name, lines };
    });
}

/** Lines that break front matter. */
export interface Slip {
  what: string;
  /** Problems below are reported only once this one is fixed. */
  swallows: boolean;
  lines: string[];
  /** Index in `lines` of the line with the error. */
  wrong: number;
}

export function slips(): Slip[] {
  const text = readFileSync(join(FIXTURES, "broken-lines.txt"), "utf8");
  return text
    .split("\n\n")
    .slice(1)
    .map((part) => {
      const [what = "", ...lines] = part.replace(/\n$/, "").split("\n");
      const marked = lines.findIndex((line) => line.endsWith(" ⟵"));
      return {
        what: what.slice(2),
        swallows: what.includes("(swallows)"),
        lines: lines.map((line) => line.replace(/ ⟵$/, "")),
        wrong: Math.max(0, marked),
      };
    });
}

/** Puts a slip into valid front matter. Returns the lines, and the index of the wrong one. */
export function slipped(
  good: readonly string[],
  { lines, wrong }: Slip,
): { lines: string[]; wrong: number } {
  const [, key] = /^[\t ]*"?([A-Za-z]+)/.exec(lines[0] ?? "") ?? [];
  const at = key === undefined ? -1 : good.findIndex((line) => line.startsWith(`${key}:`));
  if (at === -1) {
    const last = good.findLastIndex((line) => /^\w/.test(line));
    return { lines: good.toSpliced(last, 0, ...lines), wrong: last + wrong };
  }
  // A key's value includes the indented lines and list items that follow.
  const next = good.findIndex((line, index) => index > at && /^[\w#]/.test(line));
  const end = next === -1 ? good.length : next;
  return { lines: good.toSpliced(at, end - at, ...lines), wrong: at + wrong };
}
