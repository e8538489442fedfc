import { rmSync } from "node:fs";
import type { Diagnostic } from "../../../src/diagnostics.ts";
import { prepare } from "../../../src/engine/build.ts";
import { requestOf } from "../../../src/engine/request/request.ts";
import { ROOT } from "../disk/project-root.ts";
import { type Files, writeContent } from "../publications/publication-files.ts";
import { NOW } from "./command.ts";

/** Reads a publication of these files in this process, up to the outlines of its pages, and gives what is wrong with it. */
export async function tried(folder: string, files: Files): Promise<Diagnostic[]> {
  rmSync(folder, { recursive: true, force: true });
  writeContent(folder, files);
  const place = { cwd: folder, root: ROOT, now: Date.parse(NOW) };
  const { diagnostics } = await prepare(requestOf({ content: folder }, place));
  return diagnostics;
}

export function errorsOf(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.filter(({ severity }) => severity === "error");
}
