import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { byCode } from "../order.ts";
import { type Licensed, licencesOf, packageIn, packagesOf } from "./licences.ts";
import { noticeOf } from "./notices.ts";

/** A package as pnpm names its folder: `react-dom@19.3.0_react@19.3.0`. */
const BUILT_IN = /\/node_modules\/\.pnpm\/([^/]+)\/node_modules\/((?:@[^/]+\/)?[^/]+)\//g;

/**
 * The packages that the desk's modules are from, by name: also those that a module was bundled of before, which its
 * source map names.
 */
export function deskPackages(modules: readonly string[], root: string): Licensed[] {
  const found = new Map(packagesOf(modules).map((each) => [each.name, each]));
  for (const source of modules.flatMap(sourcesOf))
    for (const [, folder = "", name = ""] of source.matchAll(BUILT_IN)) {
      const [version = ""] = folder.slice(name.length + 1).split(/[_(]/);
      if (!found.has(name)) found.set(name, { name, version, licence: licenceOf(name, root) });
    }
  return [...found.values()].toSorted((one, other) => byCode(one.name, other.name));
}

/** The licences of all packages in the desk, one after the other. Throws if one is unknown. */
export function deskLicences(modules: readonly string[], root: string): string {
  const packages = deskPackages(modules, root).map((each) => ({
    ...each,
    licence: each.licence ?? licenceOf(each.name, root),
  }));
  const unknown = packages.find(({ licence }) => licence === undefined);
  if (unknown)
    throw new Error(`The desk has ${unknown.name} in it: add its licence to src/pack/notices.ts`);
  return licencesOf(packages);
}

/** What a module was bundled of, if it has a source map. */
function sourcesOf(id: string): string[] {
  const map = `${id}.map`;
  if (!id.includes("/node_modules/") || !existsSync(map)) return [];
  return JSON.parse(readFileSync(map, "utf8")).sources;
}

/** The licence of a package that Sveltia CMS has within. */
function licenceOf(name: string, root: string): string | undefined {
  const folder = join(root, "node_modules", name);
  return noticeOf(name, root) ?? (existsSync(folder) ? packageIn(folder).licence : undefined);
}
