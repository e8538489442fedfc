import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import os from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** In what a machine may differ from this one, beside its environment. Loaded into a process before its program. */
export interface Machine {
  /** Its disk lists the names in a folder in another order. */
  reversed?: boolean;
  cores?: number;
}

const VARIABLE = "DATELINE_MACHINE";

export function onMachine(machine: Machine): NodeJS.ProcessEnv {
  const script = pathToFileURL(join(import.meta.dirname, "other-machine.ts"));
  return { NODE_OPTIONS: `--import=${script}`, [VARIABLE]: JSON.stringify(machine) };
}

function become({ reversed = false, cores }: Machine): void {
  const { readdirSync } = fs;
  const backwards = (...args: unknown[]) => Reflect.apply(readdirSync, fs, args).toReversed();
  if (reversed) Object.assign(fs, { readdirSync: backwards });
  if (cores !== undefined) Object.assign(os, { availableParallelism: () => cores });
  syncBuiltinESMExports();
}

const wanted = process.env[VARIABLE];
if (wanted) become(JSON.parse(wanted));
