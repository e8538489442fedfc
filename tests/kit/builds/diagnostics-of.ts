import { rmSync } from "node:fs";
import type { Diagnostic } from "../../../src/diagnostics.ts";
import { prepare } from "../../../src/engine/build.ts";
import { requestOf } from "../../../src/engine/request/request.ts";
import { ROOT } from "../disk/project-root.ts";
import { type Files, writeContent } from "../publications/publication-files.ts";
import { NOW } from "./command.ts";

/** Writes a publication, reads and lays it out in this process, and returns its diagnostics. */
export async function diagnose(folder: string, files: Files): Promise<Diagnostic[]> {
  rmSync(folder, { recursive: true, force: true });
  writeContent(folder, files);
  const place = { cwd: folder, root: ROOT, now: Date.parse(NOW) };
  const { diagnostics } = await prepare(requestOf({ content: folder }, place));
  return diagnostics;
}

export function errorsOf(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.filter(({ severity }) => severity === "error");
}
