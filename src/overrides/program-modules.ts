import { globSync } from "node:fs";
import { join } from "node:path";
import { ENDING } from "../root.ts";

/** The names of the program's layouts and parts, sorted: `front.11ty`, `parts/foot`. */
export function originalNames(root: string): string[] {
  const files = globSync([`*.11ty${ENDING}`, `parts/*${ENDING}`], { cwd: join(root, "layouts") });
  return files.map((file) => file.slice(0, -ENDING.length).replaceAll("\\", "/")).sort();
}

/** What diagnostics call a layout or a part of the program. */
export function spoken(name: string): string {
  const layout = /^(.+)\.11ty$/.exec(name)?.[1];
  return layout === undefined ? `Dateline's ${name}` : `Dateline's layout ${layout}`;
}

/** The import that means a layout or a part: `dateline-news/parts/foot`. */
export function importOf(name: string): string {
  const layout = /^(.+)\.11ty$/.exec(name)?.[1];
  return layout === undefined ? `dateline-news/${name}` : `dateline-news/layouts/${layout}`;
}
