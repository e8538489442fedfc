import { spawnSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const OPTIONS = {
  noEmit: false,
  emitDeclarationOnly: true,
  declaration: true,
  allowImportingTsExtensions: false,
  rewriteRelativeImportExtensions: true,
};

/** Writes the types of the layouts and of all that they import, for a publication that replaces some. */
export function writeTypes(root: string, folder: string): void {
  // Beside tsconfig.json, since TypeScript looks for packages from the file's folder up.
  const file = join(root, ".pack.tsconfig.json");
  const compilerOptions = { ...OPTIONS, rootDir: root, outDir: folder };
  const include = [".eleventy.ts", "layouts/**/*.ts"];
  writeFileSync(file, JSON.stringify({ extends: "./tsconfig.json", compilerOptions, include }));
  try {
    const tsc = join(root, "node_modules/typescript/bin/tsc");
    const { status, stdout } = spawnSync(process.execPath, [tsc, "-p", file], { encoding: "utf8" });
    if (status !== 0) throw new Error(`TypeScript found problems:\n${stdout}`);
  } finally {
    rmSync(file, { force: true });
  }
}
