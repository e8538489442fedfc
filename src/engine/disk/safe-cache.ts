import { BuildError } from "../errors/build-error.ts";
import type { BuildRequest } from "../request/request.ts";
import { namesBelow, realPath } from "./real-paths.ts";

/**
 * Throws a BuildError if the cache would be read as content, that is, if it is inside the content folder and not hidden
 * by a dot.
 */
export function refuseCache({ cache, content }: Pick<BuildRequest, "cache" | "content">): void {
  const names = namesBelow(realPath(cache), realPath(content));
  if (!names || names.some((name) => name.startsWith("."))) return;
  throw new BuildError(
    `the cache ${cache} is inside the content folder, where all files are read`,
    "Choose another --cache, or give its name a dot, as in .cache.",
  );
}
