import { spawnSync } from "node:child_process";
import { globSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, posix } from "node:path";

const OPTIONS = {
  noEmit: false,
  emitDeclarationOnly: true,
  declaration: true,
  allowImportingTsExtensions: false,
  rewriteRelativeImportExtensions: true,
};

/** Writes the type declarations of layouts and of what publications import, and those that these refer to. */
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
  const written = globSync("**/*.d.ts", { cwd: folder });
  const textOf = (path: string) => readFileSync(join(folder, path), "utf8");
  for (const path of unusedTypes(written, textOf)) rmSync(join(folder, path));
}

const ENTRIES = /^(?:\.eleventy|layouts\/.*|src\/exports\/.*)\.d\.ts$/;

/** The declarations that nothing refers to: TypeScript also writes those of all modules that others only run. */
export function unusedTypes(
  paths: readonly string[],
  textOf: (path: string) => string,
): readonly string[] {
  const known = new Set(paths);
  const used = new Set(paths.filter((path) => ENTRIES.test(path)));
  // A set's iteration also visits what is added on the way.
  for (const path of used) {
    for (const [, specifier = ""] of textOf(path).matchAll(RELATIVE)) {
      const target = posix.join(posix.dirname(path), specifier).replace(/\.[jt]s$/, ".d.ts");
      if (known.has(target)) used.add(target);
    }
  }
  return paths.filter((path) => !used.has(path));
}

/** `from "./x.ts"`, `import "./x.ts"` and `import("./x.ts")`. */
const RELATIVE = /\b(?:from|import)\s*\(?\s*["'](\.{1,2}\/[^"']+)["']/g;
