import { ENDING } from "../root.ts";
import type { PublicationCode } from "./publication-code.ts";

/** One state of a publication's code in this thread: modules of each generation are reloaded. */
export interface Generation {
  /** Counts from 1, and is part of the URLs of its modules. */
  number: number;
  code: PublicationCode;
}

/** A resolved module, by path. */
interface Resolved {
  path: string;
  /** Set if the module belongs to a generation, so that its URL names it. */
  generation?: number;
  /** The name of the part that it replaces. */
  part?: string;
}

/** The folders of the program whose modules are reloaded with each generation. */
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
    const name = own.startsWith("layouts/") ? own.slice("layouts/".length, -ENDING.length) : "";
    const replaced = Object.hasOwn(code.layouts, name) ? code.layouts[name] : undefined;
    if (replaced === undefined || replaced === importer || !own.endsWith(ENDING))
      return { path, generation: number };
    return { path: replaced, generation: number, ...(name.startsWith("parts/") && { part: name }) };
  }
  return code.modules.includes(path) ? { path, generation: number } : { path };
}
