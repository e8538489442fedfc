import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { outputPath } from "../../../src/pages/urls.ts";
import { attribute, elementsOf } from "../../kit/readers/elements.ts";

/**
 * A page and the stylesheets that a screen waits for, in bytes as brotli packs each. `path` is root-relative. The one for
 * paper comes after everything else.
 */
export function packedBytes(folder: string, path: string): number {
  const html = readFileSync(join(folder, outputPath(path)));
  const sheets = elementsOf(html.toString())
    .filter((element) => attribute(element, "rel") === "stylesheet")
    .filter((element) => attribute(element, "media") !== "print")
    .map((element) => readFileSync(join(folder, attribute(element, "href") ?? "")));
  return [html, ...sheets].reduce((sum, each) => sum + brotliCompressSync(each).length, 0);
}
