import { diagnose, errorsOf } from "../builds/diagnostics-of.ts";
import type { Files } from "../publications/publication-files.ts";

/** Removing a line may reveal an error in the next, so several rounds are needed. */
const MAX_ROUNDS = 20;

/** Removes lines with errors from the files, since a refused attack can't do harm. */
export async function withoutErrors(
  folder: string,
  files: Files,
): Promise<{ files: Files; refused: number }> {
  const left = { ...files };
  let refused = 0;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const lines = new Map<string, Set<number>>();
    for (const { file, line } of errorsOf(await diagnose(folder, left))) {
      const path = file.slice(folder.length + 1);
      lines.set(path, (lines.get(path) ?? new Set()).add(line));
    }
    if (lines.size === 0) return { files: left, refused };
    for (const [path, bad] of lines) {
      refused += bad.size;
      const kept = (left[path] ?? "").split(/\r\n?|\n/).filter((_, index) => !bad.has(index + 1));
      left[path] = kept.join("\n");
    }
  }
  throw new Error("errors remain");
}
