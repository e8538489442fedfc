import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { byCode } from "../../order.ts";

/** Versions of the program: two builds of the same input with the same versions give the same bytes. */
export interface Program {
  /** Of what reads articles. */
  reading: string;
  /** Of all that a page is made with, layouts among it. */
  rendering: string;
  /** Of what makes search indexes. */
  searching: string;
}

/** The rooms of src/ that have no part in reading an article. */
const RENDERING_ROOMS = /^src\/(?:publication|pages|formats|build|serve|eleventy|cli)\//;
const SEARCHING = "src/engine/products/search/";
const FILES = [".eleventy.ts", "package.json", "package-lock.json"];

/** Hashes the program's own files, and what of its engine shows in pages: Intl's data, for one. */
export function programOf(root: string): Program {
  const reading = createHash("sha1");
  const rendering = createHash("sha1");
  const searching = createHash("sha1");
  const { node, icu, cldr, unicode, tz } = process.versions;
  const engine = JSON.stringify([node, icu, cldr, unicode, tz]);
  for (const hash of [reading, rendering]) hash.update(engine);
  for (const path of [...sourceFiles(root, "src"), ...sourceFiles(root, "layouts"), ...FILES]) {
    const file = join(root, path);
    if (FILES.includes(path) && !existsSync(file)) continue;
    const bytes = readFileSync(file);
    rendering.update(`\0${path}\0`).update(bytes);
    if (path.startsWith(SEARCHING)) searching.update(`\0${path}\0`).update(bytes);
    if (path === "package.json") searching.update(pagefindVersion(bytes));
    if (path.startsWith("layouts/") || path === ".eleventy.ts" || RENDERING_ROOMS.test(path))
      continue;
    reading.update(`\0${path}\0`).update(bytes);
  }
  return {
    reading: reading.digest("base64url"),
    rendering: rendering.digest("base64url"),
    searching: searching.digest("base64url"),
  };
}

function pagefindVersion(bytes: Buffer): string {
  return /"pagefind":\s*"([^"]*)"/.exec(bytes.toString("utf8"))?.[1] ?? "";
}

function sourceFiles(root: string, folder: string): string[] {
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  entries.sort((a, b) => byCode(a.name, b.name));
  return entries.flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return sourceFiles(root, path);
    return entry.isFile() ? [path] : [];
  });
}
