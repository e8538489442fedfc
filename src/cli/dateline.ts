#!/usr/bin/env node
import { join, resolve } from "node:path";
import { isKept, keepCompiled } from "../engine/threads/keep-compiled.ts";

// Modules loaded before the compile cache is enabled are compiled at every start, which was half the CPU time of a build
// with nothing to do. Options are not parsed yet, so only a folder that an earlier command has checked and filled is used.
const compiled = join(resolve(cacheIn(process.argv.slice(2))), "compiled");
if (isKept(compiled)) keepCompiled(compiled);

await import("./commands.ts");

/** The value of `--cache`, or its default. */
function cacheIn(args: readonly string[]): string {
  const at = args.findLastIndex((arg) => /^--cache(?:=|$)/.test(arg));
  const [, value = args[at + 1]] = /^--cache=(.*)$/s.exec(args[at] ?? "") ?? [];
  return at === -1 || value === undefined ? ".cache" : value;
}
