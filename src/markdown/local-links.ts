/** How a body marks a url of the site. It is no scheme that an editor can write: `isLink` lets none through but three. */
export const LOCAL = "site:";

/**
 * Writes the urls of the site in a rendered body: `resolve` is given each, root-relative, percent-encoded and without
 * the path prefix, and gives what stands in the attribute. Text cannot hold `="site:/`, since its quotes are escaped.
 */
export function resolveLocal(html: string, resolve: (rootRelative: string) => string): string {
  const own = (url: string): string => escapeAttribute(resolve(unescapeAttribute(url)));
  return html
    .replace(/ srcset="(site:[^"]*)"/g, (_, set: string) => ` srcset="${resolveSet(set, own)}"`)
    .replace(/="site:(\/[^"]*)"/g, (_, url: string) => `="${own(url)}"`);
}

/** Every candidate of a `srcset`. The variants' urls hold neither space nor comma. */
function resolveSet(set: string, resolve: (url: string) => string): string {
  return set.replace(
    /(^|, )site:(\/[^ ,]*)/g,
    (_, before: string, url: string) => before + resolve(url),
  );
}

/** Makes the fragments of a rendered body, `href="#…"`, links to `pageUrl`, for readers that see it elsewhere. */
export function absoluteFragments(html: string, pageUrl: string): string {
  const page = escapeAttribute(pageUrl);
  return html.replace(/ href="#/g, () => ` href="${page}#`);
}

function escapeAttribute(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll('"', "&quot;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}

function unescapeAttribute(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}
