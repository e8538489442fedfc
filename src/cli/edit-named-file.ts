import { lstatSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { editFile } from "../content/files/edit-file.ts";
import { report } from "../terminal.ts";

/** Edits a file that an editor named. Undefined after a report of why it is unchanged. */
export function editNamedFile<Edited extends { text: string }>(
  file: string,
  edit: (text: string) => Edited | string,
): Edited | undefined {
  const path = resolve(file);
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (!found?.isFile()) {
    report(`${file} is not a file: write the path of an article.\n`);
    return undefined;
  }
  const facts = { path: basename(path), size: found.size, modified: found.mtimeMs };
  const made = editFile(facts, { folder: dirname(path), shown: dirname(file) }, edit);
  if (typeof made !== "string") return made;
  report(`${file} is unchanged: ${made}.\n`);
  return undefined;
}
