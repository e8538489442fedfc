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

/** Writes type declarations of layouts, of what publications import, and of all that these import. */
export function writeTypes(root: string, folder: string): void {
  // Beside tsconfig.json, since TypeScript resolves packages from the config file's folder. Two may pack at once.
  const file = join(root, `.pack-${process.pid}.tsconfig.json`);
  const compilerOptions = { ...OPTIONS, rootDir: root, outDir: folder };
  const include = [".eleventy.ts", "layouts/**/*.ts", "src/exports/*.ts"];
  writeFileSync(file, JSON.stringify({ extends: "./tsconfig.json", compilerOptions, include }));
  try {
    const tsc = join(root, "node_modules/typescript/bin/tsc");
    const { status, stdout } = spawnSync(process.execPath, [tsc, "-p", file], { encoding: "utf8" });
    if (status !== 0) throw new Error(`TypeScript found problems:\n${stdout}`);
  } finally {
    rmSync(file, { force: true });
  }
}
