import { statSync } from "node:fs";
import { setImmediate, setTimeout } from "node:timers/promises";
import { startDateline } from "./site.ts";

/** Runs the command and ends it as a power cut does, as soon as `isTime`; where that never comes, it runs to its end. */
export async function killOnce(
  args: readonly string[],
  isTime: () => Promise<boolean> | boolean,
): Promise<void> {
  const child = startDateline(args);
  const closed = new Promise((resolve) => child.once("exit", resolve));
  while (child.exitCode === null && !(await isTime())) await setImmediate();
  child.kill("SIGKILL");
  await closed;
}

/** True once so many milliseconds have gone by. */
export function after(milliseconds: number): () => Promise<boolean> {
  return async () => {
    await setTimeout(milliseconds);
    return true;
  };
}

/** True once another file lies at the path, or none: a build has come to it. */
export function onceReplaced(path: string): () => boolean {
  const inode = () => statSync(path, { throwIfNoEntry: false })?.ino;
  const before = inode();
  return () => inode() !== before;
}
