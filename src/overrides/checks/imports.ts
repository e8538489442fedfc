import { existsSync, statSync } from "node:fs";
import { findPackageJSON, isBuiltin } from "node:module";
import { basename, dirname, join, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { nearest } from "../../citations/nearest.ts";
import type { Diagnostic } from "../../diagnostics.ts";
import { type OwnModule, problemAt } from "../own-modules.ts";
import type { ModuleImport } from "../parse-module.ts";
import { importOf } from "../program-modules.ts";
import { isPackageImport, PUBLIC_MODULES, publicFile } from "../public-modules.ts";

interface Where {
  root: string;
  /** The publication's `layouts/`. */
  layouts: string;
  originals: readonly string[];
}

/** Imports of a module that Node.js would not find. */
export function importProblems(module: OwnModule, where: Where): Diagnostic[] {
  return module.parsed.imports.flatMap((each) => {
    const found = missing(each, module, where);
    return found ? [problemAt(module, each, { rule: "override/import", ...found })] : [];
  });
}

type Missing = { message: string; hint: string } | undefined;

function missing({ specifier }: ModuleImport, module: OwnModule, where: Where): Missing {
  if (isPackageImport(specifier)) return missingExport(specifier, where);
  if (/^\.{0,2}\//.test(specifier)) return missingFile(specifier, module, where);
  if (isBuiltin(specifier) || /^(?:#|[a-z]+:)/.test(specifier)) return undefined;
  const [name = ""] = /^(?:@[^/]+\/)?[^/]+/.exec(specifier) ?? [];
  if (isInstalled(name, module.path)) return undefined;
  return {
    message: `The package “${name}” is not installed`,
    hint: `Install it: npm install ${name}`,
  };
}

function isInstalled(name: string, importer: string): boolean {
  try {
    return findPackageJSON(name, pathToFileURL(importer)) !== undefined;
  } catch {
    return false;
  }
}

function missingExport(specifier: string, { root, originals }: Where): Missing {
  const file = publicFile(specifier);
  if (file !== undefined && existsSync(join(root, file))) return undefined;
  const whole = Object.keys(PUBLIC_MODULES).filter((name) => !name.endsWith("*"));
  const names = [
    ...whole.map((name) => `dateline-news${name.slice(1)}`),
    ...originals.map(importOf),
  ];
  const near = nearest(specifier.replace(/(?:\.11ty)?\.[jt]s$/, ""), names);
  return {
    message: `Dateline exports no “${specifier}”`,
    hint: near
      ? `Did you mean “${near}”?`
      : "Import “dateline-news”, “dateline-news/html”, or a part or layout by its name.",
  };
}

function missingFile(specifier: string, module: OwnModule, where: Where): Missing {
  const folder = dirname(module.path);
  const path = resolve(folder, specifier.replace(/[?#].*$/s, ""));
  if (isFile(path)) return undefined;
  const message = `There is no file ${specifier}`;
  const stem = path.replace(/\.[cm]?[jt]s$/, "");
  const other = [".ts", ".js", "/index.ts", "/index.js"].find((ending) => isFile(stem + ending));
  if (other !== undefined) {
    const written = `${dirname(specifier)}/${basename(stem)}${other}`;
    return { message, hint: `Write the whole name of the file: ${written}` };
  }
  const name = relative(where.layouts, stem).replaceAll("\\", "/");
  if (where.originals.includes(name)) {
    const hint = `This is a file of Dateline's: import it as ${importOf(name)}`;
    return { message: `${message} in this publication`, hint };
  }
  return { message, hint: "Check the name, which is relative to this file." };
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
