import { hash } from "node:crypto";
import type { Diagnostic } from "../diagnostics.ts";

/**
 * What identifies a problem when lines move: its file, its rule and its message without the numbers of lines. A
 * diagnostic that counts the others of its rule has the same one, whatever the number.
 */
export function problemKey({ file, rule, message, counted }: Diagnostic): {
  file: string;
  rule: string;
  message: string;
} {
  if (counted !== undefined) return { file, rule, message: "and more" };
  return { file, rule, message: message.replace(/\b(lines?) \d+/g, "$1 …") };
}

/** A fingerprint for each diagnostic: the same in each run, until the problem is mended. `nameOf` names its file. */
export function fingerprints(
  diagnostics: readonly Diagnostic[],
  nameOf: (file: string) => string,
): string[] {
  const seen = new Map<string, number>();
  return diagnostics.map((diagnostic) => {
    const { file, rule, message } = problemKey(diagnostic);
    const key = JSON.stringify([nameOf(file), rule, message]);
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return hash("sha256", `${key}${before}`, "hex").slice(0, 40);
  });
}
