import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { startDateline } from "../builds/command.ts";
import { type Failure, VARIABLE } from "./fail-at-step.ts";

/** The environment that makes a process fail as described. */
export function failingEnvironment(trouble: Failure): NodeJS.ProcessEnv {
  const script = pathToFileURL(join(import.meta.dirname, "fail-at-step.ts"));
  return { NODE_OPTIONS: `--import=${script}`, [VARIABLE]: JSON.stringify(trouble) };
}

/** How a process ended, and its messages. */
export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  stderr: string;
}

/** Starts the command. `ended` resolves when it has ended. */
export function startWatched(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const child = startDateline(args, env);
  let stderr = "";
  child.stderr.on("data", (data) => {
    stderr += data;
  });
  // Unread output would fill the pipe and block the process.
  child.stdout.resume();
  const ended = new Promise<Ended>((resolve) =>
    child.once("close", (code, signal) => resolve({ code, signal, stderr })),
  );
  return { child, ended };
}
