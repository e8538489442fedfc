import { lstatSync, readdirSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { nearest } from "../citations/nearest.ts";
import { editFile } from "../content/files/edit-file.ts";
import { report } from "../terminal.ts";

/** Why an article can't be at the path that an editor named; undefined if a file is there. */
export function whyNoFile(file: string): string | undefined {
  const found = lstatSync(resolve(file), { throwIfNoEntry: false });
  if (found?.isFile()) return undefined;
  if (found) return `${file} is not a file. Write the path of an article.`;
  const folder = dirname(file);
  const near = nearest(basename(file), articlesIn(resolve(folder)));
  const advice = near ? `Did you mean ${join(folder, near)}?` : "Write the path of an article.";
  return `There is no file ${file}. ${advice}`;
}

function articlesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith(".md"));
  } catch {
    return [];
  }
}

/** Edits a file that an editor named. Undefined after a report of why it is unchanged. */
export function editNamedFile<Edited extends { text: string }>(
  file: string,
  edit: (text: string) => Edited | string,
): Edited | undefined {
  const path = resolve(file);
  const why = whyNoFile(file);
  if (why !== undefined) {
    report(`${why}\n`);
    return undefined;
  }
  const found = lstatSync(path);
  const facts = { path: basename(path), size: found.size, modified: found.mtimeMs };
  const made = editFile(facts, { folder: dirname(path), shown: dirname(file) }, edit);
  if (typeof made !== "string") return made;
  report(`${file} is unchanged: ${made}.\n`);
  return undefined;
}
