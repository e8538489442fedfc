import { mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { BuildError } from "../errors/build-error.ts";
import { isCode } from "../errors/is-code.ts";
import type { BuildRequest } from "../request/request.ts";
import { namesIn } from "./folders.ts";
import { removeAll } from "./remove-all.ts";
import { refuseCache } from "./safe-cache.ts";

/** Folders of the cache, and the one that has a folder for each content folder. */
const FOLDERS = /^(?:cards|pictures|search-[0-9a-f]{12})$/;
const WITH_SUBFOLDERS = "pictures";

/** Creates the cache's folder, and deletes files that block its subfolders. */
export function openCache(request: Pick<BuildRequest, "cache" | "content">): void {
  refuseCache(request);
  const { cache } = request;
  makeCache(cache);
  deleteNonFolders(cache, (name) => FOLDERS.test(name));
  deleteNonFolders(join(cache, WITH_SUBFOLDERS), () => true);
}

function makeCache(cache: string): void {
  try {
    mkdirSync(cache, { recursive: true });
  } catch (error) {
    if (!["EEXIST", "ENOTDIR", "ENOENT"].some((code) => isCode(error, code))) throw error;
    throw new BuildError(
      `the cache folder ${cache} can't be created: a file or a broken link has its name`,
      "Delete it, or choose a different --cache.",
    );
  }
}

/** Deletes whatever should be a folder and isn't. A link to a folder will do. */
function deleteNonFolders(folder: string, shouldBeFolder: (name: string) => boolean): void {
  for (const name of namesIn(folder)) {
    const path = join(folder, name);
    if (shouldBeFolder(name) && !statSync(path, { throwIfNoEntry: false })?.isDirectory())
      removeAll(path);
  }
}
