import { existsSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { expect } from "vitest";
import type { BuildFolders } from "../builds/build-counts.ts";
import type { Tree } from "../publications/two-versions.ts";

/** How far a build had come when it was killed, judged by its files. */
export type EndState =
  | "nothing was staged"
  | "files were staged"
  | "files were put in place"
  | "done";

/**
 * Finds how far a build had come. Throws if any file has neither its old nor its new bytes, or if the output was
 * changed too early: new files not in place must be in the stage, and none may be removed before all are in place.
 */
export function endStateOf(before: Tree, after: Tree, wanted: Tree, staged: Tree): EndState {
  for (const [path, hash] of Object.entries(after))
    expect([before[path], wanted[path]], path).toContain(hash);
  const missing = Object.keys(before).filter((path) => !(path in after));
  expect(missing.filter((path) => path in wanted)).toEqual([]);
  const open = Object.keys(wanted).filter((path) => after[path] !== wanted[path]);
  const changed = Object.keys(after).some((path) => after[path] !== before[path]);
  if (missing.length > 0) expect(open).toEqual([]);
  if (!changed && missing.length === 0 && open.length > 0)
    return Object.keys(staged).length > 1 ? "files were staged" : "nothing was staged";
  for (const path of open) expect(staged[path], path).toBe(wanted[path]);
  const removed = Object.keys(after).every((path) => path in wanted);
  return open.length === 0 && removed ? "done" : "files were put in place";
}

/** The stage and lock that a build keeps beside its output. */
export function besideOutput({ output }: BuildFolders): { stage: string; lock: string } {
  const base = join(dirname(output), `.${basename(output)}`);
  return { stage: `${base}.stage`, lock: `${base}.lock` };
}

export function expectTidy(works: BuildFolders): void {
  const { stage, lock } = besideOutput(works);
  expect([stage, lock].filter((path) => existsSync(path))).toEqual([]);
}
