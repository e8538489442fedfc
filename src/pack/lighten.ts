import type { CodeSplittingOptions, Plugin, PreRenderedChunk } from "rolldown";
import { minifySync } from "rolldown/utils";

/** Where chunks are: ours, and those that have only modules of packages. */
const SHARED = "src/shared";
export const PACKAGES = "src/packages";

const PACKAGE = /[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/;

/** Whether a chunk has no module of ours, so that stack traces need no map of it. */
function isPackages({ moduleIds }: Pick<PreRenderedChunk, "moduleIds">): boolean {
  const isFacade = moduleIds.length === 0;
  return !isFacade && moduleIds.every((id) => PACKAGE.test(id) || id.startsWith("\0"));
}

export function chunkName(chunk: PreRenderedChunk): string {
  return `${isPackages(chunk) ? PACKAGES : SHARED}/[name].js`;
}

/** Separates large packages from our modules, so that they can be written small. */
export const LARGE_APART: CodeSplittingOptions = {
  groups: [{ name: (id) => PACKAGE.exec(id)?.[1] ?? null, minSize: 100_000 }],
};

/** Source maps lead to our modules alone: packages have their own elsewhere, which are three times as large. */
export const unmappedPackages: Plugin = {
  name: "unmapped-packages",
  transform: (code, id) => (PACKAGE.test(id) ? { code, map: { mappings: "" } } : null),
};

/** Writes chunks of packages in few bytes, and without their empty maps. */
export const smallPackages: Plugin = {
  name: "small-packages",
  generateBundle: (_, files) => {
    for (const [name, file] of Object.entries(files)) {
      if (file.type !== "chunk" || !isPackages(file)) continue;
      file.code = minifySync(name, file.code, { module: true }).code;
      delete files[`${name}.map`];
    }
  },
};
