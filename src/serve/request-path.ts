import { encodePath, outputPath } from "../pages/urls.ts";

/** What a request is for: a file of the output by its path, another address, or nothing. */
export type Target = { path: string } | { location: string } | { status: 400 | 404 };

const MALFORMED: Target = { status: 400 };
const NOTHING: Target = { status: 404 };

/** A request's target is a path, or a whole url, of which a server takes the path. */
const REQUEST = /^(?:https?:\/\/[^/?#]*)?(\/[^?#]*|(?=[?#]|$))(\?[^#]*)?/i;

/** No file of a site has such a name. Control characters have no business in a path either. */
const NO_NAME = /^\.{1,2}$|[/\\\p{Cc}]/u;

/**
 * What a request's target (https://www.rfc-editor.org/rfc/rfc9112#section-3.2) is for, in a site below `pathPrefix`,
 * which begins and ends with a slash. Each name is decoded by itself: no code can end a name or lead out of a folder.
 */
export function targetOf(url: string, pathPrefix: string): Target {
  const [found, path = "", query = ""] = REQUEST.exec(url) ?? [];
  if (!found) return MALFORMED;
  const names = (path || "/").split("/").map(decoded);
  if (names.some((name) => name === undefined || NO_NAME.test(name))) return MALFORMED;
  const whole = names.join("/");
  if (!whole.startsWith(pathPrefix)) {
    const isRoot = whole === "/" || `${whole}/` === pathPrefix;
    return isRoot ? { location: encodePath(pathPrefix + query) } : NOTHING;
  }
  const own = whole.slice(pathPrefix.length);
  // An empty name would begin another host's address, where a redirect leads to it.
  return /^\/|\/\//.test(own) ? NOTHING : { path: outputPath(own) };
}

/** The address of a folder, for a request that leaves out the slash at its end. */
export function folderUrl(url: string, path: string, pathPrefix: string): string {
  const [, , query = ""] = REQUEST.exec(url) ?? [];
  const names = path.split("/").map(encodeURIComponent).join("/");
  return `${encodePath(pathPrefix)}${names}/${encodePath(query)}`;
}

function decoded(name: string): string | undefined {
  try {
    return decodeURIComponent(name);
  } catch {
    return undefined;
  }
}
