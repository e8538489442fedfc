import { relative } from "node:path";
import type { Diagnostic } from "../diagnostics.ts";
import { byCode } from "../order.ts";
import { problemKey } from "./problem-key.ts";

/** How often each warning of an earlier check was found, by its key. */
export type Baseline = ReadonlyMap<string, number>;

/**
 * A baseline's key and its parts. Files are named from the publication's folder, so that it does not matter where the
 * command runs.
 */
type Entry = readonly [file: string, rule: string, message: string];

function entryOf(diagnostic: Diagnostic, shown: string): Entry {
  const { file, rule, message } = problemKey(diagnostic);
  return [relative(shown, file).replaceAll("\\", "/"), rule, message];
}

export function keyOf(entry: Entry): string {
  return JSON.stringify(entry);
}

/**
 * The warnings of a check as a baseline. Errors are in none, since a site with errors can't be built. `shown` is the
 * publication's folder as diagnostics name it.
 */
export function baselineOf(diagnostics: readonly Diagnostic[], shown: string): Baseline {
  const counts = new Map<string, number>();
  for (const diagnostic of diagnostics) {
    if (diagnostic.severity === "error") continue;
    const key = keyOf(entryOf(diagnostic, shown));
    counts.set(key, (counts.get(key) ?? 0) + (diagnostic.counted ?? 1));
  }
  return counts;
}

export interface Compared {
  /** Errors, and warnings that the baseline does not list. */
  fresh: Diagnostic[];
  /** Warnings that it lists. */
  known: Diagnostic[];
  /** How many warnings it lists that were not found. */
  gone: number;
}

/** Compares a check with a baseline. Of problems that look the same, as many are known as it lists. */
export function compared(
  diagnostics: readonly Diagnostic[],
  baseline: Baseline,
  shown: string,
): Compared {
  const left = new Map(baseline);
  const isKnown = (diagnostic: Diagnostic): boolean => {
    const { severity, counted = 1 } = diagnostic;
    if (severity === "error") return false;
    const key = keyOf(entryOf(diagnostic, shown));
    const listed = left.get(key) ?? 0;
    left.set(key, Math.max(0, listed - counted));
    return listed >= counted;
  };
  const { fresh = [], known = [] } = Object.groupBy(diagnostics, (each) =>
    isKnown(each) ? "known" : "fresh",
  );
  return { fresh, known, gone: left.values().reduce((sum, count) => sum + count, 0) };
}

type Tree = Record<string, Record<string, Record<string, number>>>;

/** A baseline as JSON with one problem a line, sorted, so that versions of it are easy to compare. */
export function baselineText(baseline: Baseline): string {
  const entries = [...baseline].map(([key, count]) => ({ entry: JSON.parse(key) as Entry, count }));
  const sorted = entries.sort(
    ({ entry: [a, b, c] }, { entry: [x, y, z] }) => byCode(a, x) || byCode(b, y) || byCode(c, z),
  );
  const files = Map.groupBy(sorted, ({ entry: [file] }) => file);
  const warnings: Tree = Object.fromEntries(
    [...files].map(([file, ofFile]) => {
      const rules = Map.groupBy(ofFile, ({ entry: [, rule] }) => rule);
      const byRule = [...rules].map(([rule, all]) => {
        return [rule, Object.fromEntries(all.map(({ entry: [, , said], count }) => [said, count]))];
      });
      return [file, Object.fromEntries(byRule)];
    }),
  );
  return `${JSON.stringify({ version: VERSION, warnings }, null, 2)}\n`;
}

export const VERSION = 1;
