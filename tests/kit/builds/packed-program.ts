import { chmodSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { packProgram } from "../../../src/pack/pack.ts";
import { ROOT } from "../disk/project-root.ts";
import { scratch } from "../disk/scratch.ts";

/**
 * Packs the program once for all the commands of a run, as publications install it: it starts in a third of the time.
 * What the engine compiles of it is kept as well.
 */
export default async function setup(): Promise<() => void> {
  const { folder, remove } = scratch();
  // Some tests run it as another user.
  chmodSync(folder, 0o755);
  process.env.NODE_COMPILE_CACHE ??= join(folder, "compiled");
  const program = join(folder, "program");
  await packProgram(ROOT, program);
  symlinkSync(join(ROOT, "node_modules"), join(program, "node_modules"));
  process.env.DATELINE_COMMAND = join(program, "src/cli/dateline.js");
  // Where a workflow runs the tests, the builds of the tests have nothing to tell it.
  delete process.env.GITHUB_ACTIONS;
  delete process.env.GITHUB_OUTPUT;
  return remove;
}
