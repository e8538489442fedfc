import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { modulePath } from "../root.ts";

/** The URLs of a part of the publication and of its original, and the part's path. */
interface Checked {
  path: string;
  own: string;
  original: string;
}

const CALLER = pathToFileURL(modulePath("src/overrides/checked-part")).href;

/** The functions that a part of the program exports. */
const FUNCTION =
  /^export (?:async )?function (\w+)|^export const (\w+) = (?:\/\*.*?\*\/ *)?memo\(/gm;

/**
 * The code of a module in place of a publication's part: it exports the same, but checks what functions return. They are
 * declared as functions, so that modules that import each other find them.
 */
export function checkedModule({ path, own, original }: Checked): string {
  const text = readFileSync(new URL(original), "utf8");
  const names = [...text.matchAll(FUNCTION)].map(([, one, other]) => one ?? other ?? "");
  const functions = names.map((name) => {
    const place = JSON.stringify({ path, of: name });
    return `export function ${name}(...values) {
  return callPart({ own: own.${name}, original: original.${name} }, values, ${place});
}`;
  });
  return `import * as own from ${JSON.stringify(own)};
import * as original from ${JSON.stringify(original)};
import { callPart } from ${JSON.stringify(CALLER)};
export * from ${JSON.stringify(own)};
${functions.join("\n")}
`;
}
