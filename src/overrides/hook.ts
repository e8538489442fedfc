import { registerHooks } from "node:module";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { ROOT } from "../root.ts";
import { publicFile } from "./public-modules.ts";
import { noCode, type PublicationCode } from "./publication-code.ts";
import { type Generation, resolveModule } from "./resolution.ts";

/** The query of a module's url that names its generation. */
const QUERY = "generation";

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
    registerHooks({ resolve });
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
  return current?.code ?? noCode("");
}

/** The url of a module in the current generation, for `import()`. */
export function urlOf(path: string): string {
  return withGeneration(pathToFileURL(path).href, current?.number);
}

type Resolve = NonNullable<Parameters<typeof registerHooks>[0]["resolve"]>;

/** https://nodejs.org/api/module.html#synchronous-hooks-accepted-by-moduleregisterhooks */
const resolve: Resolve = (specifier, context, next) => {
  const file = publicFile(specifier);
  const target = file === undefined ? specifier : pathToFileURL(join(ROOT, file)).href;
  const found = next(target, context);
  if (!found.url.startsWith("file:")) return found;
  const importer = context.parentURL?.startsWith("file:") ? context.parentURL : undefined;
  const generation =
    generationIn(found.url) ?? (importer && generationIn(importer)) ?? owned(importer);
  if (!generation) return found;
  const resolved = resolveModule(fileURLToPath(found.url), {
    ...(importer && { importer: fileURLToPath(importer) }),
    ...{ generation, root: ROOT },
  });
  return {
    ...found,
    url: withGeneration(pathToFileURL(resolved.path).href, resolved.generation),
    // Set for the original's extension, which may differ from the publication's.
    format: undefined,
  };
};

/** Modules that Eleventy loads, such as a configuration's, belong to the current generation. */
function owned(importer: string | undefined): Generation | undefined {
  if (!importer || !current) return undefined;
  return current.code.modules.includes(fileURLToPath(importer)) ? current : undefined;
}

function generationIn(url: string): Generation | undefined {
  const number = new URL(url).searchParams.get(QUERY);
  return number === null ? undefined : generations[Number(number) - 1];
}

function withGeneration(url: string, number: number | undefined): string {
  return number === undefined ? url : `${url}?${QUERY}=${number}`;
}
