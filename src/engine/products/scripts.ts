import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Outline } from "../../pages/outline.ts";

const FOLDER = "layouts/scripts/search";
/** The module that imports the others. */
const ENTRY = "main.js";
const IMPORT = /^import \{[^}]*\} from "\.\/([\w-]+\.js)";$/gm;

/**
 * The search page's script: its modules in one file, since each would be a request. Its name contains a hash, so that
 * browsers can cache it forever.
 */
export function searchScript(root: string): Outline<"script"> {
  const folder = join(root, FOLDER);
  const code = joinModules(ENTRY, (name) => readFileSync(join(folder, name), "utf8"));
  const hash = createHash("sha256").update(code).digest("hex").slice(0, 10);
  return { kind: "script", url: `/assets/search.${hash}.js`, model: { code } };
}

/**
 * A module after all that it imports, as one text without imports, exports and comments. Names are not changed: those
 * at the top of the modules must differ, and imports must be by name, each once in a line.
 */
export function joinModules(entry: string, read: (name: string) => string): string {
  const joined = new Map<string, string>();
  const seen = new Set<string>();
  const add = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    const code = withoutComments(read(name));
    for (const [, imported = ""] of code.matchAll(IMPORT)) add(imported);
    joined.set(
      name,
      code
        .replace(IMPORT, "")
        .replace(/^export (?=\w)/gm, "")
        .trimStart(),
    );
  };
  add(entry);
  return [...joined.values()].join("");
}

/** Removes whole-line comments, which hold the types, and indentation: readers need not load them. */
export function withoutComments(code: string): string {
  return code
    .replace(/^\s*\/\*\*[\s\S]*?\*\/\s*$/gm, "")
    .replace(/^\s*\/\/.*$/gm, "")
    .replace(/^\s+/gm, "");
}
