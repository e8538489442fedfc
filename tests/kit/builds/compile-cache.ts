import { scratch } from "../disk/scratch.ts";

/** Keeps the program as compiled for every build of a run: compiling it anew takes as long as a small build. */
export default function setup(): () => void {
  const { folder, remove } = scratch();
  process.env.NODE_COMPILE_CACHE ??= folder;
  // Where a workflow runs the tests, the builds of the tests have nothing to tell it.
  delete process.env.GITHUB_ACTIONS;
  delete process.env.GITHUB_OUTPUT;
  return remove;
}
