import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { ENDING } from "../../root.ts";
import type { OwnModule } from "../own-modules.ts";
import type { ParsedModule } from "../parse-module.ts";
import { publicFile } from "../public-modules.ts";
import type { PublicationCode } from "../publication-code.ts";
import { resolveModule } from "../resolution.ts";

/** All modules that can import each other: the publication's, and the program's layouts, parts and exports. */
export interface Modules {
  code: PublicationCode;
  /** The program's folder. */
  root: string;
  own: ReadonlyMap<string, OwnModule>;
  /** Names of the program's layouts and parts. */
  originals: readonly string[];
  parse: (text: string, file: string) => ParsedModule;
}

/** The module that an import gets, as a path. Undefined for packages and Node.js's own modules. */
export function targetOf(
  specifier: string,
  importer: string,
  { code, root }: Pick<Modules, "code" | "root">,
): string | undefined {
  const file = publicFile(specifier);
  const isRelative = /^\.{1,2}\//.test(specifier);
  if (file === undefined && !isRelative) return undefined;
  const path = file ? join(root, file) : resolve(dirname(importer), specifier);
  return resolveModule(path, { importer, generation: { number: 0, code }, root }).path;
}

/** The values that a module exports. Undefined if that is not known, as of a package or of a file with errors. */
export function exportsOf(
  path: string,
  modules: Modules,
  seen: readonly string[] = [],
): ReadonlySet<string> | undefined {
  const parsed = parsedAt(path, modules);
  if (!parsed || parsed.problems.length > 0) return undefined;
  const names = new Set(parsed.exports);
  for (const specifier of parsed.stars) {
    const target = targetOf(specifier, path, modules);
    if (target === undefined || seen.includes(target)) return undefined;
    const passed = exportsOf(target, modules, [...seen, path]);
    if (!passed) return undefined;
    for (const name of passed) if (name !== "default") names.add(name);
  }
  return names;
}

function parsedAt(path: string, { own, root, parse }: Modules): ParsedModule | undefined {
  const found = own.get(path)?.parsed;
  if (found || !path.startsWith(join(root, "/"))) return found;
  return path.endsWith(ENDING) && existsSync(path)
    ? parse(readFileSync(path, "utf8"), path)
    : undefined;
}
