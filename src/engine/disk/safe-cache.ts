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
    `the cache folder ${cache} is in the content folder, where every file is read`,
    "Choose a different --cache, or begin its name with a dot, as in .cache.",
  );
}
