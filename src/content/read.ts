import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "../diagnostics.ts";
import { decodeText } from "./decode.ts";
import { type ContentRoot, type FileFacts, isSharedSources } from "./scan.ts";
import type { SourceFile } from "./types.ts";

/** A text larger than this is no article: the largest of newspapers' archives stay under 200 kB. */
export const LARGEST_TEXT = 2_000_000;
/** A library of ten thousand sources, with the abstracts of all. */
export const LARGEST_SOURCES = 32_000_000;

export interface ReadText {
  /** Absent where the file is too large, or no text. */
  source?: SourceFile;
  diagnostics: Diagnostic[];
}

/** Reads a text of the content folder. `bytes`, where they have been read already. */
export function readText(
  { path, size }: Pick<FileFacts, "path" | "size">,
  { folder, shown }: ContentRoot,
  bytes?: Uint8Array,
): ReadText {
  const file = join(shown, path);
  const largest = isSharedSources(path) ? LARGEST_SOURCES : LARGEST_TEXT;
  if (size > largest) return { diagnostics: [tooLarge(file, size, largest)] };
  const { text, diagnostics } = decodeText(bytes ?? readFileSync(join(folder, path)), file);
  return { ...(text !== undefined && { source: { file, path, text } }), diagnostics };
}

function tooLarge(file: string, size: number, largest: number): Diagnostic {
  return {
    file,
    line: 1,
    column: 1,
    severity: "error",
    rule: "file/too-large",
    message: `The file has ${size} bytes, more than the ${largest} that a text may have`,
    hint: "Split it into several.",
  };
}
