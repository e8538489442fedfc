import type { Diagnostic } from "../diagnostics.ts";
import { exportProblems } from "./checks/exports.ts";
import { fileProblems, unusedProblem } from "./checks/file-names.ts";
import { importProblems } from "./checks/imports.ts";
import { type Modules, targetOf } from "./checks/modules.ts";
import { layoutFiles } from "./layout-files.ts";
import { type OwnModule, problemAt, readModules, shownPath } from "./own-modules.ts";
import { openParser } from "./parse-module.ts";
import { originalNames } from "./program-modules.ts";
import type { PublicationCode } from "./publication-code.ts";

/** What else decides whether code is used. */
interface Use {
  /** The program's folder. */
  root: string;
  /** Layouts that standing pages name. */
  standing: readonly string[];
}

/** The last result of `checkCode`: in a server, most builds follow an edit of something else. */
let last: { key: string; problems: Diagnostic[] } | undefined;

/**
 * Everything that can be found wrong in a publication's code without running it: syntax errors, imports of what doesn't
 * exist, exports that others need, and files that replace nothing.
 */
export async function checkCode(code: PublicationCode, use: Use): Promise<Diagnostic[]> {
  if (code.version === "") return [];
  const key = JSON.stringify([code.folder, code.shown, code.version, use]);
  if (last?.key !== key) last = { key, problems: await problemsOf(code, use) };
  return last.problems;
}

async function problemsOf(code: PublicationCode, { root, standing }: Use): Promise<Diagnostic[]> {
  const parse = await openParser();
  const own = readModules(code, parse);
  const originals = originalNames(root);
  const modules: Modules = {
    ...{ code, root, originals, parse },
    own: new Map(own.map((module) => [module.path, module])),
  };
  const files = layoutFiles(code.folder, root).map((file) => {
    return { ...file, shown: shownPath(file.path, code) };
  });
  const used = usedModules(modules, standing);
  const unused = files.filter(
    ({ name }) => name !== undefined && !used.has(code.layouts[name] ?? ""),
  );
  return [
    ...fileProblems(files),
    ...own.flatMap((module) =>
      module.parsed.problems.map(({ message, hint, ...place }) =>
        problemAt(module, place, { rule: "override/syntax", message, ...(hint && { hint }) }),
      ),
    ),
    ...own.flatMap((module) =>
      importProblems(module, { ...modules, layouts: `${code.folder}/layouts` }),
    ),
    ...exportProblems(modules),
    ...unused.map((file) => unusedProblem(file, originals)),
  ];
}

/** Modules that replace something, that a standing page names, or that these import. */
function usedModules(modules: Modules, standing: readonly string[]): ReadonlySet<string> {
  const { code, own, originals } = modules;
  const names = [...originals, ...standing.map((name) => `${name}.11ty`)];
  const entries = [...names.map((name) => code.layouts[name]), code.config];
  const used = new Set<string>(entries.filter((path) => path !== undefined));
  for (const path of used) {
    for (const specifier of importedBy(own.get(path))) {
      const target = targetOf(specifier, path, modules);
      if (target !== undefined && own.has(target)) used.add(target);
    }
  }
  return used;
}

/** What a module imports, also while it runs. */
function importedBy(module: OwnModule | undefined): string[] {
  const { parsed, text } = module ?? { text: "" };
  const later = [...text.matchAll(/\bimport\(\s*["'`]([^"'`]+)/g)].map(([, name = ""]) => name);
  return [...(parsed?.imports.map(({ specifier }) => specifier) ?? []), ...later];
}
