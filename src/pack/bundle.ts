import { globSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type RolldownLog, rolldown } from "rolldown";
import { COMPILED } from "./layouts.ts";
import { type Licensed, licencesOf, packagesOf } from "./licences.ts";
import { chunkName, LARGE_APART, PACKAGES, smallPackages, unmappedPackages } from "./lighten.ts";
import { noticeOf } from "./notices.ts";
import { UNBUNDLED } from "./packages.ts";

/** Modules loaded by name: d3 with the first chart, the command, Eleventy's plugin and configuration, and the workers of threads and processes. */
const ENTRIES = [
  "src/charts/draw",
  "src/citations/style/citation-js",
  "src/data/read-csv",
  "src/maps/draw",
  "src/cli/dateline",
  "src/eleventy/own-config",
  "src/eleventy/plugin",
  "src/eleventy/render-worker",
  "src/engine/output/survey-worker",
  "src/engine/products/card-process",
  "src/engine/products/search/index-worker",
  "src/engine/threads/read-worker",
  "src/markdown/highlight/highlighter",
  "src/markdown/maths/temml",
  "src/overrides/checked-part",
  "src/pdf-reading/pdf-worker",
  "src/root",
];

/**
 * Optional imports that are never used: of gray-matter's js-yaml, as large as all other parsers together, and of piscina,
 * for threads with a lower priority.
 */
const UNUSED = ["esprima", "@napi-rs/nice"];

/** The module that piscina starts as `worker.js`, beside its own, in each of its threads. */
const WORKER = "node_modules/piscina/dist/worker.js";

/**
 * Bundles `src` and its pure JavaScript packages, so that starting opens a few files in place of hundreds. Modules that
 * layouts and `src/exports` import keep their paths, so that these imports work as in a checkout.
 */
export async function bundle(root: string, folder: string): Promise<void> {
  const names = [...ENTRIES, ...importedByCompiled(root)];
  const modules = names.map((name) => [name, join(root, `${name}.ts`)]);
  const build = await rolldown({
    cwd: root,
    platform: "node",
    // Prefer ES modules in packages that offer several module systems.
    resolve: { mainFields: ["module", "main"] },
    external: (id) =>
      [...UNBUNDLED, ...UNUSED].some((name) => id === name || id.startsWith(`${name}/`)),
    input: Object.fromEntries([...modules, [`${PACKAGES}/worker`, join(root, WORKER)]]),
    // CommonJS packages name files by it.
    transform: { define: { __dirname: "import.meta.dirname" } },
    // A warning that plugins are slow depends on the machine.
    checks: { bundlerTimings: false },
    onLog: refuse,
    plugins: [unmappedPackages],
  });
  const { output } = await build.write({
    dir: folder,
    format: "esm",
    sourcemap: true,
    entryFileNames: "[name].js",
    chunkFileNames: chunkName,
    codeSplitting: LARGE_APART,
    plugins: [smallPackages],
  });
  await build.close();
  const bundled = output.flatMap((each) => (each.type === "chunk" ? each.moduleIds : []));
  writeFileSync(join(folder, "LICENSES.txt"), licencesOf(bundledPackages(bundled, root)));
}

/** What packages have within their own files, where no bundler sees it. */
const WITHIN: Readonly<Record<string, string>> = { unpdf: "pdfjs-dist" };

function bundledPackages(modules: readonly string[], root: string): Licensed[] {
  return packagesOf(modules).flatMap((each) => {
    const name = WITHIN[each.name];
    const { version } = each;
    return name
      ? [each, { name, version: `in ${each.name} ${version}`, licence: noticeOf(name, root) }]
      : [each];
  });
}

/**
 * Turns warnings into errors, except for `eval` in gray-matter, whose JavaScript engine is replaced by one that throws.
 */
function refuse(_level: string, log: RolldownLog): void {
  if (log.code === "EVAL" && log.id?.includes("gray-matter")) return;
  throw new Error(log.message);
}

const IMPORT = /^(?:import|export|\}) (?!type)[^;]*?from "(\.\.\/[^"]+)\.ts";$/gm;

/** The modules of `src` that files compiled one by one import, without file extensions. */
function importedByCompiled(root: string): string[] {
  const imported = globSync(COMPILED, { cwd: root }).flatMap((file) => {
    const text = readFileSync(join(root, file), "utf8");
    return [...text.matchAll(IMPORT)].map(([, name = ""]) => join(dirname(file), name));
  });
  return [...new Set(imported)].filter((name) => name.startsWith("src/")).sort();
}
