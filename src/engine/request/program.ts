import { createHash, hash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { byCode } from "../../order.ts";
import { reachedFrom, roomOf } from "../../rooms.ts";

/** Versions of the program. The same input and versions give the same bytes. */
export interface Program {
  /** Version of the code that reads articles. */
  reading: string;
  /** Version of all code behind a page, layouts included. */
  rendering: string;
  /** Version of the code that makes search indexes. */
  searching: string;
}

const FILES = [".eleventy.ts", "package.json", "package-lock.json"];
/** The rest of `src/` is content: the handbook's pages. */
const CODE = /\.(?:[jt]s|css)$/;
const isFile = (path: string): boolean => FILES.includes(path);

/** Reading depends on its room and all rooms it may import; rendering on those of Eleventy, layouts and exports. */
const READING = reachedFrom("src/content/articles");
const RENDERING = reachedFrom("src/exports");
const SEARCHING = new Set(["src/engine/products/search"]);

/** Result of `codeOf`, stored in the published package, whose bundled files no longer match the rooms. */
export const CODE_FILE = "code.json";

/** Versions of the program's code, combined with those parts of Node that affect pages, such as Intl's data. */
export function programOf(root: string): Program {
  const { node, icu, cldr, unicode, tz } = process.versions;
  const engine = JSON.stringify([node, icu, cldr, unicode, tz]);
  const packed = join(root, CODE_FILE);
  const { reading, rendering, searching }: Program = existsSync(packed)
    ? JSON.parse(readFileSync(packed, "utf8"))
    : codeOf(root);
  const withEngine = (version: string) => hash("sha1", `${engine}\0${version}`, "base64url");
  return { reading: withEngine(reading), rendering: withEngine(rendering), searching };
}

/** The same versions for a publication whose layouts or configuration are part of every page. */
export function withCode(program: Program, code: string): Program {
  if (code === "") return program;
  return { ...program, rendering: hash("sha1", `${program.rendering}\0${code}`, "base64url") };
}

/** Hashes the program's source files. */
export function codeOf(root: string): Program {
  const reading = createHash("sha1");
  const rendering = createHash("sha1");
  const searching = createHash("sha1");
  for (const path of [...sourceFiles(root, "src"), ...sourceFiles(root, "layouts"), ...FILES]) {
    const file = join(root, path);
    if (isFile(path) && !existsSync(file)) continue;
    const bytes = readFileSync(file);
    const room = roomOf(path)?.path ?? "";
    const isIn = (rooms: ReadonlySet<string>) => isFile(path) || rooms.has(room);
    if (isIn(RENDERING)) rendering.update(`\0${path}\0`).update(bytes);
    if (isIn(READING) && path !== ".eleventy.ts") reading.update(`\0${path}\0`).update(bytes);
    if (SEARCHING.has(room)) searching.update(`\0${path}\0`).update(bytes);
    if (path === "package.json") searching.update(pagefindVersion(bytes));
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
    return entry.isFile() && CODE.test(path) ? [path] : [];
  });
}
