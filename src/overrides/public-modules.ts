import { ENDING } from "../root.ts";

/** The package's name, with which a publication imports from it. */
export const PACKAGE = "dateline-news";

/**
 * What a publication may import: names below the package, and the modules that they stand for, relative to the
 * program's folder and without their extension. The published package's `exports` and the module hook use this table.
 */
export const PUBLIC_MODULES: Readonly<Record<string, string>> = {
  ".": "src/exports/main",
  "./html": "src/exports/html",
  "./eleventy": "src/exports/eleventy",
  "./parts/*": "layouts/parts/*",
  "./layouts/*": "layouts/*.11ty",
};

/** Whether an import names this package. */
export function isPackageImport(specifier: string): boolean {
  return specifier === PACKAGE || specifier.startsWith(`${PACKAGE}/`);
}

/**
 * The file that an import of this package means, relative to the program's folder: `layouts/parts/foot.ts` for
 * `dateline-news/parts/foot`. Undefined if the package exports nothing of that form; the file need not exist.
 */
export function publicFile(specifier: string, ending: string = ENDING): string | undefined {
  if (!isPackageImport(specifier)) return undefined;
  const name = `.${specifier.slice(PACKAGE.length)}`;
  for (const [pattern, module] of Object.entries(PUBLIC_MODULES)) {
    if (pattern === name && !name.endsWith("*")) return module + ending;
    const start = pattern.slice(0, -1);
    const rest = name.slice(start.length);
    if (pattern.endsWith("*") && name.startsWith(start) && /^[a-z0-9-]+$/.test(rest))
      return module.replace("*", rest) + ending;
  }
  return undefined;
}
