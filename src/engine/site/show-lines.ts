import { relative } from "node:path";
import { readText } from "../../content/files/read.ts";
import { type Diagnostic, excerptOf } from "../../diagnostics.ts";
import type { BuildRequest } from "../request/request.ts";

/**
 * Adds an excerpt to diagnostics made without the file's text. Reading the few files again is cheaper than keeping all
 * texts in memory.
 */
export function showLines(
  diagnostics: readonly Diagnostic[],
  { content, contentShown }: Pick<BuildRequest, "content" | "contentShown">,
): Diagnostic[] {
  // Diagnostics of one file are adjacent, so remembering the last file reads each only once.
  let last: { file: string; text: string | undefined } | undefined;
  return diagnostics.map((diagnostic) => {
    const { file } = diagnostic;
    // A picture has no lines to show.
    if (!/\.(md|markdown|ya?ml)$/i.test(file)) return diagnostic;
    if (last?.file !== file) {
      const root = { folder: content, shown: contentShown };
      const { source } = readText({ path: relative(contentShown, file) }, root);
      last = { file, text: source?.text };
    }
    const { text } = last;
    return text === undefined
      ? diagnostic
      : { ...diagnostic, excerpt: excerptOf(text, diagnostic) };
  });
}
