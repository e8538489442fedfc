import { spawnSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What tsconfig.json says, and how its types become files. */
const OPTIONS = {
  noEmit: false,
  allowImportingTsExtensions: false,
  rewriteRelativeImportExtensions: true,
  declaration: true,
  sourceMap: true,
};

/** Compiles layouts file by file, with the types of all that they import. A part can then be replaced by its path. */
export function compile(root: string, folder: string): void {
  // Beside tsconfig.json, since TypeScript looks for packages from the file's folder up.
  const file = join(root, ".pack.tsconfig.json");
  const include = [".eleventy.ts", "layouts/**/*.ts"];
  const compilerOptions = { ...OPTIONS, rootDir: root, outDir: folder };
  writeFileSync(file, JSON.stringify({ extends: "./tsconfig.json", compilerOptions, include }));
  try {
    const tsc = join(root, "node_modules/typescript/bin/tsc");
    const { status, stdout } = spawnSync(process.execPath, [tsc, "-p", file], { encoding: "utf8" });
    if (status !== 0) throw new Error(`TypeScript found problems:\n${stdout}`);
  } finally {
    rmSync(file, { force: true });
  }
}
