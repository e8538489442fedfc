import { join } from "node:path";
import type { Diagnostic } from "../../../src/diagnostics.ts";
import { fixText } from "../../../src/fixes/fix-text.ts";

const ROUNDS = 8;

/** The text of a file after all its fixes, each found by a new check, and what is left. */
export async function fixInRounds(
  path: string,
  text: string,
  check: (text: string) => Promise<readonly Diagnostic[]>,
): Promise<{ text: string; left: readonly Diagnostic[] }> {
  let current = text;
  for (let round = 0; round < ROUNDS; round++) {
    const found = await check(current);
    const own = found.filter(({ file }) => file === join("content", path));
    const fixed = fixText(current, own, { language: "en-GB" });
    if (fixed.mended.length === 0) return { text: current, left: found };
    current = fixed.text;
  }
  throw new Error("Fixes never end");
}
