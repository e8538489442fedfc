import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { byCode } from "../../order.ts";
import type { Outline } from "../../pages/outline.ts";

const FOLDER = "layouts/scripts/search";
/** The module that pages load: it imports the others. */
const ENTRY = "main.js";

/**
 * The modules of the search page, unbundled. Their folder's name is a hash of all, so that browsers can cache them
 * forever while they import each other by their plain names. `entry` is the url of the module that pages load.
 */
export function searchScripts(root: string): { entry: string; pages: Outline<"script">[] } {
  const folder = join(root, FOLDER);
  const names = readdirSync(folder).filter((name) => name.endsWith(".js"));
  const modules = names.sort(byCode).map((name) => {
    return { name, code: withoutComments(readFileSync(join(folder, name), "utf8")) };
  });
  const hash = createHash("sha256").update(JSON.stringify(modules)).digest("hex").slice(0, 10);
  const urlOf = (name: string) => `/assets/search.${hash}/${name}`;
  return {
    entry: urlOf(ENTRY),
    pages: modules.map(({ name, code }) => ({ kind: "script", url: urlOf(name), model: { code } })),
  };
}

/** Removes whole-line comments, which hold the types, and indentation: readers need not load them. */
export function withoutComments(code: string): string {
  return code
    .replace(/^\s*\/\*\*[\s\S]*?\*\/\s*$/gm, "")
    .replace(/^\s*\/\/.*$/gm, "")
    .replace(/^\s+/gm, "");
}
