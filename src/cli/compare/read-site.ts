import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { BuiltSite } from "../../compare/compare-sites.ts";

/** The built site in a folder; undefined if there is none. */
export function readSite(folder: string): BuiltSite | undefined {
  if (!statSync(join(folder, "index.html"), { throwIfNoEntry: false })?.isFile()) return undefined;
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    );
  return { paths, read: (path) => readFileSync(join(folder, path), "utf8") };
}
