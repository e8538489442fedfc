import { join } from "node:path";
import type { BuildResult } from "../build/build.ts";

/** More than an editor looks at after one change. */
const MOST = 3;

/** Where pages of files are: addresses on the server, without its origin. */
interface Addresses {
  pageOf: (file: string) => string | undefined;
  /** The page of all problems. */
  problems: string;
  origin: string;
}

/**
 * The URLs of the pages of changed files, or after a build with errors, of the files that have them; one a line, and at
 * most a few. `changed` are paths in the content folder, which diagnostics call `shown`.
 */
export function rebuiltText(
  { changed, shown }: { changed: readonly string[]; shown: string },
  { summary, diagnostics }: Pick<BuildResult, "summary" | "diagnostics">,
  { pageOf, problems, origin }: Addresses,
): string {
  const broken = diagnostics.filter(({ severity }) => severity === "error");
  const isBroken = broken.length > 0 || !summary;
  const files = isBroken
    ? broken.map(({ file }) => file)
    : changed.map((path) => join(shown, path));
  const pages = [...new Set(files.flatMap((file) => pageOf(file) ?? []))];
  const all = isBroken && pages.length === 0 ? [problems] : pages;
  const more = all.length - MOST;
  const lines = all.slice(0, MOST).map((address) => `  ${origin}${address}\n`);
  return lines.join("") + (more > 0 ? `  and ${more.toLocaleString("en")} more\n` : "");
}
