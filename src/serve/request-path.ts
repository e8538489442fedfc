import { encodePath, outputPath } from "../pages/urls.ts";

/** What a request asks for: a file of the output by its path, a redirect, or an error. */
export type Target = { path: string } | { location: string } | { status: 400 | 404 };

const MALFORMED: Target = { status: 400 };
const NOTHING: Target = { status: 404 };

/** A request target is a path or a whole URL, of which only the path matters. */
const REQUEST = /^(?:https?:\/\/[^/?#]*)?(\/[^?#]*|(?=[?#]|$))(\?[^#]*)?/i;

/** Path segments that no file has. Control characters are rejected too. */
const NO_NAME = /^\.{1,2}$|[/\\\p{Cc}]/u;

/**
 * Resolves a request target (https://www.rfc-editor.org/rfc/rfc9112#section-3.2) in a site below `pathPrefix`, which
 * begins and ends with a slash. Decodes each segment separately, so that an encoded slash can't leave a folder.
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
  // An empty segment could turn a redirect into one to another host: `//example.org`.
  return /^\/|\/\//.test(own) ? NOTHING : { path: outputPath(own) };
}

/** The redirect target for a folder that was requested without its final slash. */
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
