import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { CODE_FILE, codeOf } from "../engine/request/program.ts";
import { ROOT } from "../root.ts";
import { bundle } from "./bundle.ts";
import { compile } from "./compile.ts";
import { type Manifest, packageJson } from "./packages.ts";

/** Files that readers, browsers or the program get as they are. */
const VERBATIM = ["layouts/styles/*.css", "layouts/scripts/**/*.js", "src/serve/browser/*.js"];
/** What TypeScript has written beside the layouts: of `src` only types are needed, and scripts are copied. */
const NOT_COMPILED = ["src/**/*.js", "src/**/*.js.map", "layouts/scripts/**/*.*"];
const BESIDE = ["README.md", "LICENSE"];

/** Writes the package into a folder, which is emptied first: `npm pack FOLDER` makes the archive of it. */
export async function pack(root: string, folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  compile(root, folder);
  for (const file of globSync(NOT_COMPILED, { cwd: folder })) rmSync(join(folder, file));
  await bundle(root, folder);
  for (const file of [...globSync(VERBATIM, { cwd: root }), ...BESIDE]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(root, file), join(folder, file));
  }
  const manifest: Manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const write = (name: string, value: object) =>
    writeFileSync(join(folder, name), `${JSON.stringify(value, null, 2)}\n`);
  write("package.json", packageJson(manifest));
  write(CODE_FILE, codeOf(root));
}

if (import.meta.main) await pack(ROOT, join(ROOT, ".cache/package"));
