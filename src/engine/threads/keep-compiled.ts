import { enableCompileCache } from "node:module";
import { basename, dirname, join } from "node:path";
import { ROOT } from "../../root.ts";

/** Node's variable for its compile cache. Threads inherit it, but each must enable the cache itself. */
const VARIABLE = "NODE_COMPILE_CACHE";

/**
 * Caches compiled code for the next start, in the folder that the environment names, otherwise beside the program. Call
 * it before importing the rest of the program.
 */
export function keepCompiled(): void {
  process.env[VARIABLE] ??= compiledFolder(ROOT);
  keepCompiledInThread();
}

/** Enables the same cache in a thread, if the process uses one. */
export function keepCompiledInThread(): void {
  const folder = process.env[VARIABLE];
  if (folder) enableCompileCache(folder);
}

/**
 * The folder of the compile cache of a program in `root`. Node.js runs what it finds there, unchecked: it must not be
 * in a folder that comes with content, such as a build's cache, which a repository could bring along. Whoever can write
 * to `node_modules` can change the program itself.
 */
export function compiledFolder(root: string): string {
  const above = dirname(root);
  const modules = basename(above) === "node_modules" ? above : join(root, "node_modules");
  return join(modules, ".cache/dateline-news");
}
