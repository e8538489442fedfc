import { join } from "node:path";
import type { Diagnostic } from "../../diagnostics.ts";
import { LIMITS, type Limit, raising } from "../../limits.ts";
import type { SourceFile } from "../types.ts";
import { withoutConflicts } from "./conflicts.ts";
import { decodeText } from "./decode.ts";
import { type FileBytes, fileBytes } from "./file-bytes.ts";
import { type ContentRoot, type FileFacts, isSharedSources, LINK, problem } from "./scan.ts";

export interface ReadText {
  /** Absent if the file is too large or not text. */
  source?: SourceFile;
  /** The file was deleted after the scan: it is ignored. */
  gone?: true;
  diagnostics: Diagnostic[];
}

/** Reads a text file of the content folder. */
export function readText({ path }: Pick<FileFacts, "path">, root: ContentRoot): ReadText {
  return textOf(path, root, textBytes(path, root));
}

/** The bytes of a text file, or why there are none. */
export function textBytes(path: string, { folder }: Pick<ContentRoot, "folder">): FileBytes {
  return fileBytes(join(folder, path), LIMITS[limitOf(path)]);
}

/** Decodes what was read of a text file. */
export function textOf(
  path: string,
  { shown }: Pick<ContentRoot, "shown">,
  found: FileBytes,
): ReadText {
  const file = join(shown, path);
  if (found.absent === "gone") return { gone: true, diagnostics: [] };
  if (found.absent) return { diagnostics: [problem(file, LINK)] };
  if (!found.bytes) return { diagnostics: [tooLarge(file, found.tooLarge, limitOf(path))] };
  const decoded = decodeText(found.bytes, file);
  if (decoded.text === undefined) return { diagnostics: decoded.diagnostics };
  const isMarkdown = /\.(?:md|markdown)$/i.test(path);
  const { text, diagnostics } = withoutConflicts(decoded.text, { file, isMarkdown });
  return { source: { file, path, text }, diagnostics: [...decoded.diagnostics, ...diagnostics] };
}

function limitOf(path: string): "textBytes" | "sourcesBytes" {
  return isSharedSources(path) ? "sourcesBytes" : "textBytes";
}

function tooLarge(file: string, size: number, limit: Limit): Diagnostic {
  return {
    file,
    line: 1,
    column: 1,
    severity: "error",
    rule: "file/too-large",
    message: `The file has ${size} bytes, and the limit is ${LIMITS[limit]}`,
    hint: `Split it into several files. ${raising(limit)}`,
  };
}
