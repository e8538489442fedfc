import { join } from "node:path";
import { editFile } from "../content/files/edit-file.ts";
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
  return editFile(facts, root, (text) => {
    if (/\.(?:bib|json)$/i.test(facts.path)) {
      const dead = deadUrlsIn(text, statusOf);
      const why = `a different program writes it: mark ${dead.join(", ")} as dead there`;
      return dead.length > 0 ? why : { text, set: [], left: [] };
    }
    return (/\.ya?ml$/i.test(facts.path) ? setStatusInYaml : setStatusInArticle)(text, statusOf);
  });
}
