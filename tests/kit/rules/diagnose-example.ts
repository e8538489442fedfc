import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Diagnostic } from "../../../src/diagnostics.ts";
import { prepare } from "../../../src/engine/build.ts";
import { requestOf } from "../../../src/engine/request/request.ts";
import type { ExampleFile } from "../../../src/reference/examples.ts";
import { NOW } from "../builds/command.ts";
import { ROOT } from "../disk/project-root.ts";
import { examplePublication } from "./example-publication.ts";

/** Writes the files of an example and a publication around them, and returns what a build would report. */
export async function diagnoseExample(
  folder: string,
  rule: string,
  files: readonly ExampleFile[],
): Promise<Diagnostic[]> {
  return await diagnoseFiles(folder, await examplePublication(rule, files));
}

/** Writes a publication's content, and returns what a build would report. */
export async function diagnoseFiles(
  folder: string,
  files: Readonly<Record<string, string | Buffer>>,
): Promise<Diagnostic[]> {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, "content", path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  const { diagnostics } = await prepare(
    requestOf({}, { cwd: folder, root: ROOT, now: Date.parse(NOW) }),
  );
  return diagnostics;
}
