import { readdirSync } from "node:fs";
import { enableCompileCache } from "node:module";

/** Node's variable for its compile cache. Threads inherit it, but each must enable the cache itself. */
const VARIABLE = "NODE_COMPILE_CACHE";

/**
 * Caches compiled code for the next start, in the folder that the environment names, otherwise in this one. Call it
 * before importing the rest of the program.
 */
export function keepCompiled(folder: string): void {
  process.env[VARIABLE] ??= folder;
  keepCompiledInThread();
}

/** Whether this version of Node.js has cached anything in a folder. */
export function isKept(folder: string): boolean {
  try {
    return readdirSync(folder).some((name) => name.startsWith(process.version));
  } catch {
    return false;
  }
}

/** Enables the same cache in a thread, if the process uses one. */
export function keepCompiledInThread(): void {
  const folder = process.env[VARIABLE];
  if (folder) enableCompileCache(folder);
}
