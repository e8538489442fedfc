import { lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { editFile } from "../../content/files/edit-file.ts";
import type { Diagnostic } from "../../diagnostics.ts";
import type { BuildRequest } from "../../engine/request/request.ts";
import { combinedEdits } from "../../fixes/combine-edits.ts";
import { type Fixed, fixText } from "../../fixes/fix-text.ts";
import { LIMITS } from "../../limits.ts";

type Content = Pick<BuildRequest, "content" | "contentShown">;

/** A file before its fixes, and the edits that they made. */
export interface Change {
  file: string;
  before: string;
  edits: Fixed["edits"];
}

/** What a round of fixes did. */
export interface Round {
  mended: Diagnostic[];
  /** Files that could not be written, each with the reason. */
  refused: string[];
  changes: Change[];
}

/**
 * A mended problem can hide the next one: of some rules, a check reports only the first of a file. The limit is for
 * fixes that would undo each other.
 */
const ROUNDS = 500;

/** Mends what can be mended, checking again until nothing is left to mend. `find` checks the content. */
export async function fixContent(
  content: Content,
  find: () => Promise<readonly Diagnostic[]>,
): Promise<Round> {
  const mended: Diagnostic[] = [];
  let refused: string[] = [];
  const changes = new Map<string, Change>();
  for (let round = 0; round < ROUNDS; round++) {
    const own = fixFiles(content, await find());
    mended.push(...own.mended);
    refused = own.refused;
    for (const change of own.changes)
      changes.set(change.file, both(changes.get(change.file), change));
    if (own.mended.length === 0) break;
  }
  return { mended, refused, changes: [...changes.values()] };
}

function both(first: Change | undefined, { file, before, edits }: Change): Change {
  if (!first) return { file, before, edits };
  return { ...first, edits: combinedEdits(first.before, first.edits, edits) };
}

function fixFiles(content: Content, found: readonly Diagnostic[]): Round {
  const round: Round = { mended: [], refused: [], changes: [] };
  const root = { folder: content.content, shown: content.contentShown };
  for (const { file, path, own } of byFile(content, found)) {
    const stats = lstatSync(join(root.folder, path), { throwIfNoEntry: false });
    if (!stats) continue;
    const facts = { path, size: stats.size, modified: stats.mtimeMs };
    const fixed = editFile(facts, root, (before) => ({
      ...fixText(before, own, languageIn(content)),
      before,
    }));
    if (typeof fixed === "string") {
      round.refused.push(`${file}: ${fixed}`);
      continue;
    }
    const { mended, before, edits } = fixed;
    round.mended.push(...mended);
    if (edits.length > 0) round.changes.push({ file, before, edits });
  }
  return round;
}

/** The problems of each file of the content folder. */
function byFile({ contentShown }: Content, found: readonly Diagnostic[]) {
  const folder = `${contentShown}/`;
  const files = Map.groupBy(
    found.filter(({ file }) => file.startsWith(folder)),
    ({ file }) => file,
  );
  return [...files].map(([file, own]) => ({ file, path: file.slice(folder.length), own }));
}

/** The language in which dates are written. The settings may have errors, so only this line is read. */
function languageIn({ content }: Content): { language: string } {
  const file = join(content, "publication.yaml");
  const stats = lstatSync(file, { throwIfNoEntry: false });
  if (!stats?.isFile() || stats.size > LIMITS.textBytes) return { language: "en" };
  const [, tag = "en"] = /^language:\s*["']?([\w-]+)/m.exec(readFileSync(file, "utf8")) ?? [];
  return { language: /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag) ? tag : "en" };
}
