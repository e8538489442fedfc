import { existsSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { expect } from "vitest";
import type { Works } from "../builds/build-counts.ts";
import type { Tree } from "../publications/two-versions.ts";

/** Where a build stood when it was ended, as its files tell. */
export type Stood = "nothing was staged" | "files were staged" | "files were put in place" | "done";

/**
 * Throws where a file is not, byte for byte, that of the one site or the other, or where the output was changed before
 * all was made: what is not in place must wait in the stage, and nothing may be gone before all is in place.
 */
export function whereItStood(before: Tree, after: Tree, wanted: Tree, staged: Tree): Stood {
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

/** What a build keeps beside its output while it runs. */
export function besides({ output }: Works): { stage: string; lock: string } {
  const base = join(dirname(output), `.${basename(output)}`);
  return { stage: `${base}.stage`, lock: `${base}.lock` };
}

export function expectTidy(works: Works): void {
  const { stage, lock } = besides(works);
  expect([stage, lock].filter((path) => existsSync(path))).toEqual([]);
}
