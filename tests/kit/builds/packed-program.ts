import { chmodSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { packProgram } from "../../../src/pack/pack.ts";
import { ROOT } from "../disk/project-root.ts";
import { scratch } from "../disk/scratch.ts";

/**
 * Packs the program once for all commands of a test run, as publications install it, since it starts in a third of the
 * time. They share a compile cache too.
 */
export default async function setup(): Promise<() => void> {
  const { folder, remove } = scratch();
  // Some tests run it as a different user.
  chmodSync(folder, 0o755);
  process.env.NODE_COMPILE_CACHE ??= join(folder, "compiled");
  const program = join(folder, "program");
  await packProgram(ROOT, program);
  symlinkSync(join(ROOT, "node_modules"), join(program, "node_modules"));
  process.env.DATELINE_COMMAND = join(program, "src/cli/dateline.js");
  // In CI, builds of tests must not report annotations to the workflow.
  delete process.env.GITHUB_ACTIONS;
  delete process.env.GITHUB_OUTPUT;
  return remove;
}
