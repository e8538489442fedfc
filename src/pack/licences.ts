import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { byCode } from "../order.ts";

const PACKAGE = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/;

/** A package, and the text of its licence if it has one. */
export interface Licensed {
  name: string;
  version: string;
  licence: string | undefined;
}

/** The packages that these modules are from. */
export function packagesOf(modules: readonly string[]): Licensed[] {
  const folders = new Set(modules.flatMap((id) => folderOf(id) ?? []));
  return [...folders].toSorted(byCode).map(packageIn);
}

/** The package in a folder. */
export function packageIn(folder: string): Licensed {
  const { name, version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const [file] = globSync("{LICENSE,LICENCE,License,license}*", { cwd: folder });
  return { name, version, licence: file && readFileSync(join(folder, file), "utf8") };
}

/** The folder of the package that a file is from, also where that package contains others, whose licence is its own. */
function folderOf(id: string): string | undefined {
  const [folder] = PACKAGE.exec(id) ?? [];
  if (folder === undefined || existsSync(join(folder, "package.json"))) return folder;
  return folderOf(dirname(folder));
}

/** The licences of packages, one after the other. */
export function licencesOf(packages: readonly Licensed[]): string {
  const texts = packages.flatMap(({ name, version, licence }) =>
    licence ? [`${name} ${version}\n\n${licence.trim()}\n`] : [],
  );
  return texts.join(`\n${"-".repeat(80)}\n\n`);
}
