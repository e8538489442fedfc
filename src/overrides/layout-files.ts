import { readdirSync, realpathSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import { byCode } from "../order.ts";

/** A file in a publication's `layouts/`. */
export interface LayoutFile {
  /** Absolute. */
  path: string;
  /** Relative to the publication's folder, with `/`. */
  shown: string;
  /** What it may replace: its path in `layouts/` without the extension. Undefined if it is not a module. */
  name?: string;
}

/** Extensions of modules that may replace a layout or a part. */
const MODULES = [".ts", ".js"];

/** The files in a publication's `layouts/`, sorted, without dot files. None if that folder is the program's own. */
export function layoutFiles(publication: string, root: string): LayoutFile[] {
  const folder = join(publication, "layouts");
  const real = realFolder(folder);
  if (real === undefined || real === join(root, "layouts")) return [];
  return filesIn(folder, "").map((path): LayoutFile => {
    const shown = `layouts/${path}`;
    const ending = extname(path);
    const isModule = MODULES.includes(ending) && !path.endsWith(".d.ts");
    return {
      ...{ path: join(folder, path), shown },
      ...(isModule && { name: path.slice(0, -ending.length) }),
    };
  });
}

/** Broken symbolic links and what disappears meanwhile are skipped. */
function filesIn(root: string, folder: string): string[] {
  const names = readdirSync(join(root, folder)).filter((name) => !name.startsWith("."));
  return names.sort(byCode).flatMap((name) => {
    const path = folder === "" ? name : `${folder}/${name}`;
    const found = statSync(join(root, path), { throwIfNoEntry: false });
    if (found?.isDirectory()) return name === "node_modules" ? [] : filesIn(root, path);
    return found?.isFile() ? [path] : [];
  });
}

function realFolder(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}
