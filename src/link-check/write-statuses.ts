import { lstatSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative, sep } from "node:path";
import type { ContentRoot, FileFacts } from "../content/files/scan.ts";
import { setStatusInArticle } from "./article-statuses.ts";
import type { StatusOf, StatusSet } from "./set-status.ts";
import { deadUrlsIn, setStatusInYaml } from "./shared-sources.ts";

export interface WriteResult {
  /** Paths as shown to the editor, each with the URLs whose status was set. */
  written: { file: string; urls: string[] }[];
  /** Why a file, or a source in it, was left unchanged. */
  left: { file: string; why: string }[];
}

/**
 * Writes statuses into the files that declare the sources. Skips files that no longer match `files`, the facts from
 * when they were read.
 */
export function writeStatuses(
  files: readonly FileFacts[],
  root: ContentRoot,
  statusOf: StatusOf,
): WriteResult {
  const done: WriteResult = { written: [], left: [] };
  for (const facts of files) {
    const file = join(root.shown, facts.path);
    const made = writeOne(facts, root, statusOf);
    if (typeof made === "string") {
      done.left.push({ file, why: made });
      continue;
    }
    if (made.set.length > 0) done.written.push({ file, urls: made.set });
    for (const url of made.left)
      done.left.push({
        file,
        why: `${url} is declared in a form that can't be edited: set \`status\` by hand`,
      });
  }
  return done;
}

/** The statuses written to a file, or why it was skipped. */
function writeOne(facts: FileFacts, root: ContentRoot, statusOf: StatusOf): StatusSet | string {
  const path = join(root.folder, facts.path);
  if (!isUnchanged(path, facts)) return CHANGED;
  if (!isInside(dirname(path), root.folder))
    return "a link in its path leads out of the content folder";
  const bytes = readFileSync(path);
  const text = bytes.toString("utf8");
  if (!Buffer.from(text).equals(bytes)) return "it is not UTF-8";
  if (/\.(?:bib|json)$/i.test(path)) {
    const dead = deadUrlsIn(text, statusOf);
    const why = `a different program writes it: mark ${dead.join(", ")} as dead there`;
    return dead.length > 0 ? why : { text, set: [], left: [] };
  }
  const made = (/\.ya?ml$/i.test(path) ? setStatusInYaml : setStatusInArticle)(text, statusOf);
  if (made.text === text) return made;
  const fresh = join(dirname(path), `.${basename(path)}.${process.pid}`);
  try {
    // `wx` fails if the path exists, even as a symbolic link.
    writeFileSync(fresh, made.text, { flag: "wx", mode: lstatSync(path).mode });
    if (!isUnchanged(path, facts)) return CHANGED;
    renameSync(fresh, path);
    return made;
  } finally {
    rmSync(fresh, { force: true });
  }
}

const CHANGED = "it changed after it was read: check again";

function isUnchanged(path: string, { size, modified }: FileFacts): boolean {
  const now = lstatSync(path, { throwIfNoEntry: false });
  return now?.isFile() === true && now.size === size && now.mtimeMs === modified;
}

function isInside(folder: string, root: string): boolean {
  const way = relative(realpathSync(root), realpathSync(folder));
  return way !== ".." && !way.startsWith(`..${sep}`);
}
