import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { byCode } from "../order.ts";

const PACKAGE = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/;

/** The folder of the package that a file is from. Some packages bring others along, which have no licence of their own. */
function packageOf(id: string): string | undefined {
  const [folder] = PACKAGE.exec(id) ?? [];
  if (folder === undefined || existsSync(join(folder, "package.json"))) return folder;
  return packageOf(dirname(folder));
}

/** The licences of all packages that these modules are from, one after the other. */
export function licencesOf(modules: readonly string[]): string {
  const folders = new Set(modules.flatMap((id) => packageOf(id) ?? []));
  const texts = [...folders].toSorted(byCode).flatMap((folder) => {
    const { name, version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const [file] = globSync("{LICENSE,LICENCE,License,license}*", { cwd: folder });
    return file
      ? [`${name} ${version}\n\n${readFileSync(join(folder, file), "utf8").trim()}\n`]
      : [];
  });
  return texts.join(`\n${"-".repeat(80)}\n\n`);
}
