import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { byCode } from "../../order.ts";
import type { Outline } from "../../pages/outline.ts";

const FOLDER = "layouts/scripts/search";
/** The module that a page names: it imports the others. */
const ENTRY = "main.js";

/**
 * The modules of `/search/`, each a page, in a folder whose name changes with them: they may be cached for ever, and
 * import each other by the names that they have here. There is no bundler. `entry` is the url that the page names.
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

/** Lines of nothing but a comment, and the space before the others: the types are in them, and readers load none. */
export function withoutComments(code: string): string {
  return code
    .replace(/^\s*\/\*\*[\s\S]*?\*\/\s*$/gm, "")
    .replace(/^\s*\/\/.*$/gm, "")
    .replace(/^\s+/gm, "");
}
