import { linkSync, mkdirSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative, sep } from "node:path";
import type { ContentRoot } from "./scan.ts";

/** Writes a new content file in one step. Returns why it was not written: it exists, or is outside of the content folder. */
export function writeNew(path: string, { folder }: ContentRoot, text: string): string | undefined {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  const way = relative(realpathSync(folder), realpathSync(dirname(file)));
  if (way === ".." || way.startsWith(`..${sep}`))
    return "a link in its path leads out of the content folder";
  const fresh = join(dirname(file), `.${basename(file)}.${process.pid}`);
  try {
    writeFileSync(fresh, text, { flag: "wx" });
    // Unlike a rename, a link fails if the file exists by now.
    linkSync(fresh, file);
    return undefined;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST")
      return "someone else has just written it";
    throw error;
  } finally {
    rmSync(fresh, { force: true });
  }
}
