import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { byCode } from "../order.ts";

const PACKAGE = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/;

/** The licences of all packages that these modules are from, one after the other. */
export function licencesOf(modules: readonly string[]): string {
  const folders = new Set(modules.flatMap((id) => PACKAGE.exec(id)?.[0] ?? []));
  const texts = [...folders].toSorted(byCode).flatMap((folder) => {
    const { name, version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const [file] = globSync("{LICENSE,LICENCE,License,license}*", { cwd: folder });
    return file
      ? [`${name} ${version}\n\n${readFileSync(join(folder, file), "utf8").trim()}\n`]
      : [];
  });
  return texts.join(`\n${"-".repeat(80)}\n\n`);
}
