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
  return diagnostics.map((diagnostic) => {
    const { file, line } = diagnostic;
    // A picture has no lines to show.
    if (!/\.(md|markdown|ya?ml)$/i.test(file)) return diagnostic;
    const decoded = decodeText(readFileSync(join(content, relative(contentShown, file))), file);
    return "text" in decoded
      ? { ...diagnostic, excerpt: excerptOf(decoded.text, line) }
      : diagnostic;
  });
}
