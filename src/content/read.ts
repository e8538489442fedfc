import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "../diagnostics.ts";
import { LIMITS, type Limit, raising } from "../limits.ts";
import { decodeText } from "./decode.ts";
import { type ContentRoot, type FileFacts, isSharedSources } from "./scan.ts";
import type { SourceFile } from "./types.ts";

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
  const limit = isSharedSources(path) ? "sourcesBytes" : "textBytes";
  if (size > LIMITS[limit]) return { diagnostics: [tooLarge(file, size, limit)] };
  const { text, diagnostics } = decodeText(bytes ?? readFileSync(join(folder, path)), file);
  return { ...(text !== undefined && { source: { file, path, text } }), diagnostics };
}

function tooLarge(file: string, size: number, limit: Limit): Diagnostic {
  return {
    file,
    line: 1,
    column: 1,
    severity: "error",
    rule: "file/too-large",
    message: `The file has ${size} bytes, more than the ${LIMITS[limit]} that a text may have`,
    hint: `Split it into several. ${raising(limit)}`,
  };
}
