import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import os from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** Differences of a simulated machine beyond the environment. This module is preloaded into a process. */
export interface Machine {
  /** Folders list names in reverse order. */
  reversed?: boolean;
  cores?: number;
  /** Days by which its clock is ahead. */
  ahead?: number;
}

const VARIABLE = "DATELINE_MACHINE";

export function machineEnvironment(machine: Machine): NodeJS.ProcessEnv {
  const script = pathToFileURL(join(import.meta.dirname, "other-machine.ts"));
  return { NODE_OPTIONS: `--import=${script}`, [VARIABLE]: JSON.stringify(machine) };
}

const DAY_MS = 86_400_000;

/** A `Date` whose clock is ahead. */
function clockAhead(days: number): DateConstructor {
  const now = () => performance.timeOrigin + performance.now() + days * DAY_MS;
  return new Proxy(Date, {
    construct: (target, given, made) =>
      Reflect.construct(target, given.length > 0 ? given : [now()], made),
    apply: (target) => new target(now()).toString(),
    get: (target, key) => (key === "now" ? now : Reflect.get(target, key)),
  });
}

function become({ reversed = false, cores, ahead }: Machine): void {
  const { readdirSync } = fs;
  const backwards = (...args: unknown[]) => Reflect.apply(readdirSync, fs, args).toReversed();
  if (reversed) Object.assign(fs, { readdirSync: backwards });
  if (cores !== undefined) Object.assign(os, { availableParallelism: () => cores });
  if (ahead !== undefined) globalThis.Date = clockAhead(ahead);
  syncBuiltinESMExports();
}

const wanted = process.env[VARIABLE];
if (wanted) become(JSON.parse(wanted));
