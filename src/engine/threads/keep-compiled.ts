import { enableCompileCache } from "node:module";

/** Where the engine keeps the program as compiled: read by threads, which each have to ask for it themselves. */
const VARIABLE = "NODE_COMPILE_CACHE";

/**
 * Keeps the program as the engine compiled it, so that the next start need not: where the environment says, or else in
 * the folder. To be called before the rest of it is read.
 */
export function keepCompiled(folder: string): void {
  process.env[VARIABLE] ??= folder;
  keepCompiledInThread();
}

/** The same in a thread, where the process does so. */
export function keepCompiledInThread(): void {
  const folder = process.env[VARIABLE];
  if (folder) enableCompileCache(folder);
}
