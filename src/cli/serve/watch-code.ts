import { basename, dirname, join, sep } from "node:path";
import { type FSWatcher, watch } from "chokidar";
import { CODE_FILES, type PublicationCode } from "../../overrides/publication-code.ts";

/**
 * Watches a publication's code: `layouts/`, Eleventy's configuration, the files that these import, and those that say
 * which packages are installed. New files in `layouts/` are noticed too. Call `follow` after each build, since an edit
 * may import other files.
 */
export function watchCode(code: PublicationCode): { watcher: FSWatcher; follow: Follow } {
  let modules = new Set(code.modules);
  const { folder } = code;
  const layouts = join(folder, "layouts");
  const isFollowed = (path: string) =>
    modules.has(path) || [...modules].some((module) => module.startsWith(path + sep));
  const isIgnored = (path: string): boolean => {
    if (path === folder || path === layouts || isFollowed(path)) return false;
    if (path.startsWith(layouts + sep))
      return basename(path).startsWith(".") || path.includes(`${sep}node_modules${sep}`);
    return dirname(path) !== folder || !CODE_FILES.includes(basename(path));
  };
  const watcher = watch([folder, ...outside(modules, folder)], {
    ignoreInitial: true,
    atomic: false,
    ignored: isIgnored,
  });
  const follow: Follow = (next) => {
    const added = next.modules.filter((path) => !modules.has(path));
    modules = new Set(next.modules);
    if (added.length > 0) watcher.add(added);
  };
  return { watcher, follow };
}

type Follow = (code: PublicationCode) => void;

function outside(modules: ReadonlySet<string>, folder: string): string[] {
  return [...modules].filter((path) => !path.startsWith(folder + sep));
}
