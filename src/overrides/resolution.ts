import { ENDING } from "../root.ts";
import type { PublicationCode } from "./publication-code.ts";

/** One state of a publication's code in this thread: modules of each generation are loaded anew. */
export interface Generation {
  /** Counts from 1, and is part of the urls of its modules. */
  number: number;
  code: PublicationCode;
}

/** A resolved module, by path. */
interface Resolved {
  path: string;
  /** Set if the module belongs to a generation, so that its url names it. */
  generation?: number;
}

/** The folders of the program whose modules are loaded anew with each generation. */
const RELOADED = ["layouts/", "src/exports/"];

/**
 * The module that an import gets: a publication's file in place of the layout or part of its name, except for that file
 * itself, which gets the original. `path` is the module that Node.js would take, `importer` the one that imports it, and
 * `root` the program's folder.
 */
export function resolveModule(
  path: string,
  { importer, generation, root }: { importer?: string; generation: Generation; root: string },
): Resolved {
  const { number, code } = generation;
  const own = path.startsWith(`${root}/`) ? path.slice(root.length + 1) : undefined;
  if (own !== undefined && RELOADED.some((folder) => own.startsWith(folder))) {
    const replaced = replacedBy(own, code);
    const isWrapped = replaced !== undefined && replaced === importer;
    return { path: replaced && !isWrapped ? replaced : path, generation: number };
  }
  return code.modules.includes(path) ? { path, generation: number } : { path };
}

/** The publication's file for a module of the program, which is named relative to its root. */
function replacedBy(own: string, { layouts }: PublicationCode): string | undefined {
  if (!own.startsWith("layouts/") || !own.endsWith(ENDING)) return undefined;
  const name = own.slice("layouts/".length, -ENDING.length);
  return Object.hasOwn(layouts, name) ? layouts[name] : undefined;
}
