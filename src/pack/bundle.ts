import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type RolldownLog, rolldown } from "rolldown";
import { OUTSIDE } from "./packages.ts";

/** Modules that are started by name: the command, what Eleventy loads, and what runs in threads and processes. */
const STARTED = [
  "src/cli/dateline",
  "src/eleventy/plugin",
  "src/eleventy/render-worker",
  "src/engine/output/survey-worker",
  "src/engine/products/card-process",
  "src/engine/products/search/index-worker",
  "src/engine/threads/read-worker",
  "src/root",
];

/** js-yaml, which gray-matter brings, asks for it and does without it: it is as large as all other parsers together. */
const UNUSED = "esprima";

/**
 * Bundles `src` and its pure JavaScript packages, so that a start opens a few files in place of hundreds. Modules that
 * layouts import keep their paths: a layout's imports mean the same as in a checkout.
 */
export async function bundle(root: string, folder: string): Promise<void> {
  const names = [...STARTED, ...importedByLayouts(root)];
  const build = await rolldown({
    cwd: root,
    platform: "node",
    // Packages written for several module systems are bundled from their ES modules.
    resolve: { mainFields: ["module", "main"] },
    external: (id) =>
      id === UNUSED || OUTSIDE.some((name) => id === name || id.startsWith(`${name}/`)),
    input: Object.fromEntries(names.map((name) => [name, join(root, `${name}.ts`)])),
    onLog: refuse,
  });
  await build.write({
    dir: folder,
    format: "esm",
    sourcemap: true,
    entryFileNames: "[name].js",
    chunkFileNames: "src/shared/[name].js",
  });
  await build.close();
}

/** A warning stops the package. gray-matter's `eval` is behind its engine for JavaScript, which throws here. */
function refuse(_level: string, log: RolldownLog): void {
  if (log.code === "EVAL" && log.id?.includes("gray-matter")) return;
  throw new Error(log.message);
}

const IMPORT = /^(?:import|export|\}) (?!type)[^;]*?from "(?:\.\.\/)+(src\/[^"]+)\.ts";$/gm;

/** The modules of `src` that layouts import, without their endings. */
function importedByLayouts(root: string): string[] {
  const files = globSync("layouts/**/*.ts", { cwd: root });
  const texts = files.map((file) => readFileSync(join(root, file), "utf8"));
  const found = texts.flatMap((text) => [...text.matchAll(IMPORT)]);
  return [...new Set(found.map(([, name = ""]) => name))].sort();
}
