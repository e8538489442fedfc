/** A scheme as in RFC 3986, 3.1. */
const SCHEME = /^([a-z][a-z0-9+.-]*):/i;
const HOST = /^\/\/[^/?#\\]/;
const WEB = /^https?:\/\/[^/?#\\]/i;

/** A lower-case ASCII host, and a path that needs no encoding. */
const NORMAL =
  /^https?:\/\/(?:[a-z0-9-]{1,60}\.){1,4}[a-z]{2,20}(?:\/(?:[A-Za-z0-9_~-]+(?:\.[A-Za-z0-9_~-]+)*(?:\/|$))*)?$/;

/** Whether a URL would pass through markdown-it's normalization unchanged, as most do. */
export function isNormal(url: string): boolean {
  return NORMAL.test(url);
}

/** Characters that browsers drop from URLs, or that readers can't see. */
const INVISIBLE = /[\s\p{Cc}\p{Cf}]/gu;

/** Schemes that contact somebody by email or telephone. */
const CONTACT = /^(?:mailto|tel|sms):/i;

/**
 * Whether a percent-encoded URL may be linked: http, https, mailto, tel and sms URLs, and those without a scheme, if a
 * browser can parse them.
 */
export function isLink(url: string): boolean {
  if (!URL.canParse(url, "https://localhost/")) return false;
  const scheme = schemeOf(url);
  // Browsers resolve a web address without its host as a path on this site, or take its path for a host.
  if (scheme === undefined) return !url.startsWith("//") || HOST.test(url);
  return CONTACT.test(`${scheme}:`) ? CONTACT.test(url) : WEB.test(url);
}

/** Schemes that run or open something when followed, that show what a page must not, or that we use internally. */
const NEVER =
  /^(?:javascript|vbscript|livescript|mocha|data|file|blob|filesystem|view-source|jar|about|resource|chrome|intent|mhtml|mk|res|its|search-ms|site|ms-.*|.*-extension)$/i;
const NESTED = /(?:script|data):/i;

/**
 * Whether a URL has a different but harmless scheme, such as `irc:` or `ftp:`, that nothing hides. Pages do not link to
 * it, but keep its words.
 */
export function isOtherScheme(url: string): boolean {
  const [, scheme] = SCHEME.exec(url) ?? [];
  if (scheme === undefined || scheme !== schemeOf(url) || isLink(url)) return false;
  if (NEVER.test(scheme) || /^https?$/i.test(scheme) || NESTED.test(decodeUrl(url))) return false;
  return URL.canParse(url);
}

/** Character references that have no meaning in a URL: other programs decode them, and browsers may drop the result. */
const ENTITIES = /^(?:&#?\w+;)+/;

/** The scheme that a browser could find in a URL, whatever hides it. */
export function schemeOf(url: string): string | undefined {
  return SCHEME.exec(decodeUrl(url).replace(INVISIBLE, "").replace(ENTITIES, ""))?.[1];
}

export type UrlKind =
  | "external"
  | "own"
  | "contact"
  | "other"
  | "site"
  | "fragment"
  | "empty"
  | "relative";

/** The meaning of a valid URL (see `isLink`) in a body of the publication at `origin`. */
export function kindOf(url: string, origin: string | undefined): UrlKind {
  if (url === "") return "empty";
  if (url.startsWith("#")) return "fragment";
  if (url.startsWith("//")) return "external";
  if (url.startsWith("/")) return "site";
  const scheme = SCHEME.exec(url)?.[1]?.toLowerCase();
  if (scheme === undefined) return "relative";
  if (CONTACT.test(url)) return "contact";
  if (!/^https?$/.test(scheme)) return "other";
  return origin !== undefined && isWithin(url, origin) ? "own" : "external";
}

/** Whether a URL names a host. */
export function isElsewhere(url: string): boolean {
  return /^(?:https?:|\/\/)/i.test(url);
}

function isWithin(url: string, origin: string): boolean {
  return url.startsWith(origin) && /^$|^[/?#]/.test(url.slice(origin.length));
}

/** Percent-decodes a URL, except where that would change its meaning; unchanged if it can't be decoded. */
export function decodeUrl(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
