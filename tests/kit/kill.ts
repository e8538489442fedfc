import { statSync } from "node:fs";
import { join } from "node:path";
import { setImmediate, setTimeout } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { startDateline } from "./site.ts";
import { type Trouble, VARIABLE } from "./trouble.ts";

/** Runs the command and ends it as a power cut does, as soon as `isTime`; where that never comes, it runs to its end. */
export async function killOnce(
  args: readonly string[],
  isTime: () => Promise<boolean> | boolean,
): Promise<void> {
  const { child, ended } = started(args);
  while (child.exitCode === null && !(await isTime())) await setImmediate();
  child.kill("SIGKILL");
  await ended;
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

/** The environment of a process that gets into trouble of this kind. */
export function troubled(trouble: Trouble): NodeJS.ProcessEnv {
  const script = pathToFileURL(join(import.meta.dirname, "trouble.ts"));
  return { NODE_OPTIONS: `--import=${script}`, [VARIABLE]: JSON.stringify(trouble) };
}

/** How a process ended, and what it said. */
export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  stderr: string;
}

/** Starts the command; `ended` tells how it went. */
export function started(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const child = startDateline(args, env);
  let stderr = "";
  child.stderr.on("data", (data) => {
    stderr += data;
  });
  // What nobody reads would fill the pipe.
  child.stdout.resume();
  const ended = new Promise<Ended>((resolve) =>
    child.once("close", (code, signal) => resolve({ code, signal, stderr })),
  );
  return { child, ended };
}
