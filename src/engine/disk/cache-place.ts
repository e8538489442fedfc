import { mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { BuildError } from "../errors/build-error.ts";
import { isCode } from "../errors/is-code.ts";
import type { BuildRequest } from "../request/request.ts";
import { namesIn } from "./folders.ts";
import { removeAll } from "./remove-all.ts";
import { refuseCache } from "./safe-cache.ts";

/** The folders of the cache, by name, and whether there are folders in them: for each content folder its own. */
const FOLDERS = /^(?:cards|pictures|search-[0-9a-f]{12})$/;
const WITH_FOLDERS = "pictures";

/** Makes the cache's folder, and deletes files that have taken the place of its folders. */
export function openCache(request: Pick<BuildRequest, "cache" | "content">): void {
  refuseCache(request);
  const { cache } = request;
  makeCache(cache);
  clearFiles(cache, (name) => FOLDERS.test(name));
  clearFiles(join(cache, WITH_FOLDERS), () => true);
}

function makeCache(cache: string): void {
  try {
    mkdirSync(cache, { recursive: true });
  } catch (error) {
    if (!["EEXIST", "ENOTDIR", "ENOENT"].some((code) => isCode(error, code))) throw error;
    throw new BuildError(
      `the cache ${cache} can't be made: a file or a broken link is in its place`,
      "Delete that, or choose another --cache.",
    );
  }
}

/** Deletes what should be a folder and is none. A link to a folder does as well. */
function clearFiles(folder: string, isFolder: (name: string) => boolean): void {
  for (const name of namesIn(folder)) {
    const path = join(folder, name);
    if (isFolder(name) && !statSync(path, { throwIfNoEntry: false })?.isDirectory())
      removeAll(path);
  }
}
