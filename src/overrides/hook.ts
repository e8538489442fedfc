import { registerHooks } from "node:module";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { ENDING, ROOT } from "../root.ts";
import { checkedModule } from "./checked-module.ts";
import { generationIn, moduleUrl, partIn } from "./module-urls.ts";
import { publicFile } from "./public-modules.ts";
import { noCode, type PublicationCode } from "./publication-code.ts";
import { type Generation, resolveModule } from "./resolution.ts";

/** This thread's generations by number, from 1. */
const generations: Generation[] = [];
let current: Generation | undefined;
let isHooked = false;

/**
 * From now on, layouts that this thread loads are those of a publication. Code that was used before keeps its modules:
 * only changed code is loaded again. Without code, nothing is hooked, and layouts are the program's own.
 */
export function useCode(code: PublicationCode): void {
  current = code.version === "" ? undefined : generationOf(code);
  if (current && !isHooked) {
    isHooked = true;
    registerHooks({ resolve, load });
  }
}

function generationOf(code: PublicationCode): Generation {
  const known = generations.find(
    (each) => each.code.version === code.version && each.code.folder === code.folder,
  );
  if (known) return known;
  const next = { number: generations.length + 1, code };
  generations.push(next);
  return next;
}

/** The code that this thread renders with. */
export function codeInUse(): PublicationCode {
  return current?.code ?? noCode({ folder: "", shown: "" });
}

/** The URL of a module in the current generation, for `import()`. */
export function urlOf(path: string): string {
  return moduleUrl(pathToFileURL(path).href, current?.number);
}

type Hooks = Required<Parameters<typeof registerHooks>[0]>;

/** https://nodejs.org/api/module.html#synchronous-hooks-accepted-by-moduleregisterhooks */
const resolve: Hooks["resolve"] = (specifier, context, next) => {
  const file = publicFile(specifier);
  const target = file === undefined ? specifier : pathToFileURL(join(ROOT, file)).href;
  const found = next(target, context);
  const { parentURL } = context;
  const importer = parentURL?.startsWith("file:") ? parentURL : undefined;
  const generation = generationOfImport(found.url, importer);
  if (!generation || partIn(found.url) !== undefined) return found;
  const { path, part, ...own } = resolveModule(fileURLToPath(found.url), {
    ...(importer && { importer: fileURLToPath(importer) }),
    ...{ generation, root: ROOT },
  });
  const url = moduleUrl(pathToFileURL(path).href, own.generation, part);
  // The format was the original's, whose extension may differ.
  const { format: _, ...rest } = found;
  return { ...rest, url };
};

const load: Hooks["load"] = (url, context, next) => {
  const part = url.startsWith("file:") ? partIn(url) : undefined;
  const generation = part === undefined ? undefined : generationIn(url);
  if (part === undefined || generation === undefined) return next(url, context);
  const original = pathToFileURL(join(ROOT, "layouts", part + ENDING)).href;
  const source = checkedModule({
    path: fileURLToPath(url),
    own: moduleUrl(url, generation),
    original: moduleUrl(original, generation),
  });
  return { format: "module", source, shortCircuit: true };
};

/** A module belongs to the generation that its URL names, or the module that imports it. */
function generationOfImport(url: string, importer: string | undefined): Generation | undefined {
  if (!url.startsWith("file:")) return undefined;
  const number = generationIn(url) ?? (importer && generationIn(importer));
  if (number) return generations[number - 1];
  // What Eleventy itself loads, such as a configuration, names none.
  const isOwn = importer && current?.code.modules.includes(fileURLToPath(importer));
  return isOwn ? current : undefined;
}
