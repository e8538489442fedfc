import { readFileSync } from "node:fs";
import { join } from "node:path";
import { nearest } from "../../citations/nearest.ts";
import type { Diagnostic } from "../../diagnostics.ts";
import { ENDING } from "../../root.ts";
import { type OwnModule, problemAt } from "../own-modules.ts";
import { importOf, spoken } from "../program-modules.ts";
import { exportsOf, type Modules, targetOf } from "./modules.ts";

/** An export that a module imports. */
interface Need {
  /** The module imported from: an absolute path. */
  from: string;
  name: string;
  /** The importing module, as diagnostics name it. */
  by: string;
  /** Where a module of the publication imports it. */
  at?: { module: OwnModule; specifier: string; line: number; column: number };
}

/** Imports of exports that don't exist: from the publication's modules, or from the program's. */
export function exportProblems(modules: Modules): Diagnostic[] {
  const needs = [...needsOfLayouts(modules), ...needsOfOriginals(modules), ...needsOfOwn(modules)];
  const lacking = needs.filter(({ from, name }) => exportsOf(from, modules)?.has(name) === false);
  const replacing = new Map(
    Object.entries(modules.code.layouts).map(([name, path]) => [path, name]),
  );
  const elsewhere = lacking.filter(({ from }) => !replacing.has(from));
  return [
    ...[...replacing].flatMap(([path, original]) => {
      const own = lacking.filter(({ from }) => from === path);
      return overrideProblems(own, { module: modules.own.get(path), original });
    }),
    ...elsewhere.flatMap((need) => importProblem(need, modules)),
  ];
}

/** One problem for each export that an override lacks, with all who need it. */
function overrideProblems(
  needs: readonly Need[],
  { module, original }: { module: OwnModule | undefined; original: string },
): Diagnostic[] {
  if (!module) return [];
  const names = [...new Set(needs.map(({ name }) => name))];
  return names.map((name) => {
    const users = [...new Set(needs.filter((need) => need.name === name).map(({ by }) => by))];
    const verb = users.length === 1 ? "imports" : "import";
    return problemAt(
      module,
      { line: 1, column: 1 },
      {
        rule: "override/export",
        message: `It exports no “${name}”, which ${listed(users)} ${verb}`,
        hint:
          name === "default"
            ? "End it with: export default layout(…)"
            : `To keep the original, write: export { ${name} } from "${importOf(original)}";`,
      },
    );
  });
}

function importProblem({ from, name, at }: Need, modules: Modules): Diagnostic[] {
  if (!at) return [];
  const isType = /^[A-Z][a-z]/.test(name);
  const near = isType ? undefined : nearest(name, [...(exportsOf(from, modules) ?? [])]);
  return [
    problemAt(at.module, at, {
      rule: "override/export",
      message: `“${at.specifier}” exports no “${name}”`,
      hint: near ? `Did you mean “${near}”?` : `If it is a type, write: type ${name}`,
    }),
  ];
}

const MAX_NAMED = 3;

function listed(names: readonly string[]): string {
  const rest = names.length - MAX_NAMED;
  const all = rest > 0 ? [...names.slice(0, MAX_NAMED), `${rest} more`] : names;
  return all.length < 2 ? all.join() : `${all.slice(0, -1).join(", ")} and ${all.at(-1)}`;
}

function needsOfOwn({ own, ...modules }: Modules): Need[] {
  return [...own.values()].flatMap((module) =>
    module.parsed.imports.flatMap(({ specifier, names }) => {
      const from = targetOf(specifier, module.path, modules);
      if (from === undefined) return [];
      return names.map(({ name, ...place }): Need => {
        return { from, name, by: module.file, at: { module, specifier, ...place } };
      });
    }),
  );
}

/** Every layout needs a default export. */
function needsOfLayouts({ code }: Modules): Need[] {
  return Object.entries(code.layouts).flatMap(([name, from]) =>
    name.endsWith(".11ty") ? [{ from, name: "default", by: "Dateline" }] : [],
  );
}

/** What the program's layouts and parts import from overrides. Those that are replaced need nothing, unless wrapped. */
function needsOfOriginals(modules: Modules): Need[] {
  const { code, root, originals, parse } = modules;
  const files = Object.keys(code.layouts).map((name) => `/${name.replace("parts/", "")}${ENDING}"`);
  return originals.flatMap((original) => {
    if (code.layouts[original] !== undefined && !isWrapped(original, modules)) return [];
    const path = join(root, "layouts", original + ENDING);
    const text = readFileSync(path, "utf8");
    if (!files.some((file) => text.includes(file))) return [];
    return parse(text, path).imports.flatMap(({ specifier, names }) => {
      const from = targetOf(specifier, path, modules);
      if (from === undefined) return [];
      return names.map(({ name }): Need => ({ from, name, by: spoken(original) }));
    });
  });
}

function isWrapped(original: string, { own, code }: Modules): boolean {
  const override = own.get(code.layouts[original] ?? "");
  const specifier = importOf(original);
  return override?.parsed.imports.some((each) => each.specifier === specifier) ?? false;
}
