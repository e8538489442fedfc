import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { OWN_DESK } from "../engine/products/desk-bundle.ts";
import { CODE_FILE, codeOf } from "../engine/request/program.ts";
import { ROOT } from "../root.ts";
import { bundle } from "./bundle.ts";
import { writeCommentClient } from "./comment-client.ts";
import { writeDesk } from "./desk.ts";
import { writeFonts } from "./fonts.ts";
import { writeLayouts } from "./layouts.ts";
import { type Manifest, packageJson } from "./packages.ts";
import { writeSchemas } from "./schemas.ts";
import { writeTypes } from "./types.ts";

/** The launcher, and folders that the program reads as data, copied as they are. Those that are missing are skipped. */
const COPIED = ["src/cli/launch.cjs", "src/starter/files", "src/handbook/content"];

/** Files for people who look at the package. */
const DOCUMENTS = ["README.md", "LICENSE"];

/** Empties a folder and writes the packaged program into it, without the packages that it imports. */
export async function packProgram(root: string, folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await bundle(root, folder);
  writeLayouts(root, folder);
  writeFonts(root, folder);
  writeCommentClient(root, folder);
  await writeDesk(root, join(folder, OWN_DESK));
  copy(root, folder, COPIED);
  const manifest: Manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const write = (name: string, value: object) =>
    writeFileSync(join(folder, name), `${JSON.stringify(value, null, 2)}\n`);
  write("package.json", packageJson(manifest));
  write(CODE_FILE, codeOf(root));
}

/** Writes the whole package, for `npm pack FOLDER`. */
export async function pack(root: string, folder: string): Promise<void> {
  await packProgram(root, folder);
  writeTypes(root, folder);
  writeSchemas(folder);
  copy(root, folder, DOCUMENTS);
}

function copy(root: string, folder: string, names: readonly string[]): void {
  for (const name of names.filter((name) => existsSync(join(root, name)))) {
    cpSync(join(root, name), join(folder, name), { recursive: true });
  }
}

if (import.meta.main) await pack(ROOT, join(ROOT, ".cache/package"));
