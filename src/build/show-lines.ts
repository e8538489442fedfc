import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { decodeText } from "../content/decode.ts";
import { type Diagnostic, excerptOf } from "../diagnostics.ts";
import type { BuildRequest } from "./request.ts";

/**
 * Adds its line to each diagnostic that was made without the file's text. The files are read again: such diagnostics
 * are few, and texts need not be kept for them.
 */
export function showLines(
  diagnostics: readonly Diagnostic[],
  { content, contentShown }: Pick<BuildRequest, "content" | "contentShown">,
): Diagnostic[] {
  // Those of one file follow each other: it is read once.
  let last: { file: string; text: string | undefined } | undefined;
  return diagnostics.map((diagnostic) => {
    const { file } = diagnostic;
    // A picture has no lines to show.
    if (!/\.(md|markdown|ya?ml)$/i.test(file)) return diagnostic;
    if (last?.file !== file) {
      const bytes = readFileSync(join(content, relative(contentShown, file)));
      last = { file, text: decodeText(bytes, file).text };
    }
    const { text } = last;
    return text === undefined
      ? diagnostic
      : { ...diagnostic, excerpt: excerptOf(text, diagnostic) };
  });
}
