import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Applied, apply, type Staged } from "../../../src/engine/output/apply.ts";
import type { Files } from "../../../src/engine/output/manifest.ts";
import { openStage, type Stage } from "../../../src/engine/output/stage.ts";
import { hashOfFile, outputFiles } from "../../../src/engine/output/survey.ts";

/** Texts of files by output path. */
export type Texts = Record<string, string>;

/** Writes files into a folder, and creates it if necessary. */
export function writeFiles(folder: string, files: Texts): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Opens a stage with these files, as if they had been rendered. */
export function stageFiles(output: string, files: Texts): Stage {
  const stage = openStage(output);
  writeFiles(stage.folder, files);
  return stage;
}

/** Applies a stage with these files, and removes all others from the output. */
export function applyFiles(
  stage: Stage,
  files: Texts,
  unchanged: Files = new Map<string, never>(),
): Applied {
  const staged = Object.entries(files).map(
    ([path, text]): Staged => ({
      path,
      fingerprint: `of ${text}`,
      hash: hashOfFile(join(stage.folder, path)),
    }),
  );
  const remove = outputFiles(stage.output).filter((path) => !(path in files));
  return apply(stage, { staged, remove, unchanged });
}
