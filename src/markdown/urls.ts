/** A scheme as RFC 3986, 3.1 has it. */
const SCHEME = /^([a-z][a-z0-9+.-]*):/i;
const HOST = /^\/\/[^/?#\\]/;
const WEB = /^https?:\/\/[^/?#\\]/i;

/** A host in small ASCII letters, and a path that nothing has to be encoded in. */
const NORMAL =
  /^https?:\/\/(?:[a-z0-9-]{1,60}\.){1,4}[a-z]{2,20}(?:\/(?:[A-Za-z0-9_~-]+(?:\.[A-Za-z0-9_~-]+)*(?:\/|$))*)?$/;

/** Whether markdown-it would take a whole url apart only to put it together as it was, as it does with most. */
export function isNormal(url: string): boolean {
  return NORMAL.test(url);
}

/** Browsers drop some of these from urls, and no reader sees the others. */
const INVISIBLE = /[\s\p{Cc}\p{Cf}]/gu;

/** Who is reached by them: a mail address or a telephone. */
const CONTACT = /^(?:mailto|tel|sms):/i;

/** True for http, https, mailto, tel and sms urls, and those without a scheme, that a browser can read; `url` is percent-encoded. */
export function isLink(url: string): boolean {
  if (!URL.canParse(url, "https://localhost/")) return false;
  const scheme = schemeOf(url);
  // Without its host, a browser takes a web address for a path of this site, or the path for a host.
  if (scheme === undefined) return !url.startsWith("//") || HOST.test(url);
  return CONTACT.test(`${scheme}:`) ? CONTACT.test(url) : WEB.test(url);
}

/** Schemes that run or open something where a link is followed, that show what a page may not, or that are our own. */
const NEVER =
  /^(?:javascript|vbscript|livescript|mocha|data|file|blob|filesystem|view-source|jar|about|resource|chrome|intent|mhtml|mk|res|its|search-ms|site|ms-.*|.*-extension)$/i;
const NESTED = /(?:script|data):/i;

/**
 * True for a url of another scheme that harms nobody, as `irc:` or `ftp:`: pages do not link to it, and its words stay.
 * Nothing hides its scheme.
 */
export function isOtherScheme(url: string): boolean {
  const [, scheme] = SCHEME.exec(url) ?? [];
  if (scheme === undefined || scheme !== schemeOf(url) || isLink(url)) return false;
  if (NEVER.test(scheme) || /^https?$/i.test(scheme) || NESTED.test(decodeUrl(url))) return false;
  return URL.canParse(url);
}

/** A character by number that is none here: what other programs make of it, browsers may drop. */
const ENTITIES = /^(?:&#?\w+;)+/;

/** The scheme that a browser could make of a url, whatever hides it. */
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

/** What a url that `isLink` means for a body of the publication at `origin`. */
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

/** True for a url that names a host, whoever it is. */
export function isElsewhere(url: string): boolean {
  return /^(?:https?:|\/\/)/i.test(url);
}

function isWithin(url: string, origin: string): boolean {
  return url.startsWith(origin) && /^$|^[/?#]/.test(url.slice(origin.length));
}

/** Percent-decoded, but for what would change its meaning; as it is where it cannot be decoded. */
export function decodeUrl(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
