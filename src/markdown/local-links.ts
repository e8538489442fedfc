/** Marks a URL as local in a rendered body. Editors can't write it: `isLink` refuses this scheme. */
export const LOCAL = "site:";

/**
 * Resolves the local URLs in a rendered body. `resolve` receives each, root-relative, percent-encoded and without the
 * path prefix, and returns the attribute's value. Text can't contain `="site:/`, since its quotes are escaped.
 */
export function resolveLocal(html: string, resolve: (rootRelative: string) => string): string {
  const own = (url: string): string => escapeAttribute(resolve(unescapeAttribute(url)));
  return html
    .replace(/ srcset="(site:[^"]*)"/g, (_, set: string) => ` srcset="${resolveSet(set, own)}"`)
    .replace(/="site:(\/[^"]*)"/g, (_, url: string) => `="${own(url)}"`);
}

/** Resolves each candidate of a `srcset`. The variants' URLs have neither spaces nor commas. */
function resolveSet(set: string, resolve: (url: string) => string): string {
  return set.replace(
    /(^|, )site:(\/[^ ,]*)/g,
    (_, before: string, url: string) => before + resolve(url),
  );
}

/** Makes the fragment links of a rendered body, `href="#…"`, absolute links to `pageUrl`, for use in feeds. */
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
    .replaceAll("&#39;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}
