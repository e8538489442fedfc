import { readSync } from "node:fs";
import { resolve } from "node:path";
import { decodeText } from "../../content/files/decode.ts";
import { fileBytes } from "../../content/files/file-bytes.ts";
import { formatReport } from "../../diagnostics.ts";
import { LIMITS } from "../../limits.ts";
import { report, terminalStyle } from "../../terminal.ts";

const STDIN = 0;
const PART_BYTES = 65_536;

/** The text of a file, or of standard input for `-`. Undefined after a report of why there is none. */
export function readBroughtText(from: string): string | undefined {
  const bytes = from === "-" ? standardInput() : fileBytes(resolve(from), LIMITS.textBytes).bytes;
  if (!bytes) {
    report(
      `error: --from: ${from} is not a file, or has more than ${LIMITS.textBytes} bytes.\nNothing was written.\n`,
    );
    return undefined;
  }
  const { text, diagnostics } = decodeText(bytes, from);
  report(formatReport(diagnostics, terminalStyle()));
  return text;
}

/** Undefined if it has more bytes than an article may have. */
function standardInput(): Buffer | undefined {
  const parts: Buffer[] = [];
  let size = 0;
  for (;;) {
    const part = Buffer.alloc(PART_BYTES);
    const count = readSync(STDIN, part);
    if (count === 0) return Buffer.concat(parts);
    size += count;
    if (size > LIMITS.textBytes) return undefined;
    parts.push(part.subarray(0, count));
  }
}
