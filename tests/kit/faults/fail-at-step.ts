import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

/**
 * Settings of this module, which `failingEnvironment` in `troubled-process.ts` preloads into a process. It counts
 * changes to files in some folders, and from a given step on kills the process, as a power cut would, or makes every
 * write fail.
 */
export interface Failure {
  /** Counts from 1. */
  step: number;
  /** `kill`, or a system error code. */
  does: string;
  /** Path prefixes of files that count. */
  below: string[];
}

export const VARIABLE = "DATELINE_TROUBLE";

const WRITING = ["writeFileSync", "copyFileSync", "mkdirSync", "renameSync", "linkSync"] as const;
const REMOVING = ["rmSync", "rmdirSync", "unlinkSync"] as const;

function make({ step, does, below }: Failure): void {
  let steps = 0;
  const counts = (args: readonly unknown[]) =>
    args.some((path) => typeof path === "string" && below.some((start) => path.startsWith(start)));
  const wrap = (name: (typeof WRITING | typeof REMOVING)[number], fails: boolean): void => {
    const own = fs[name] as (...args: unknown[]) => unknown;
    const wrapped = (...args: unknown[]): unknown => {
      if (!counts(args.slice(0, 2))) return own(...args);
      steps += 1;
      if (steps < step) return own(...args);
      if (does === "kill") process.kill(process.pid, "SIGKILL");
      if (!fails) return own(...args);
      // A full disk still stores the beginning of a file.
      if (name === "writeFileSync") own(args[0], String(args[1]).slice(0, 40));
      throw Object.assign(new Error(`${does}: ${name}`), { code: does, path: args[0] });
    };
    Object.assign(fs, { [name]: wrapped });
  };
  for (const name of WRITING) wrap(name, true);
  for (const name of REMOVING) wrap(name, false);
  syncBuiltinESMExports();
}

const wanted = process.env[VARIABLE];
if (wanted) make(JSON.parse(wanted));
