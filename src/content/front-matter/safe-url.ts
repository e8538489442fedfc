import { short } from "../../excerpt.ts";

/** Characters that browsers drop from URLs or readers can't see: they could hide a scheme. */
const HIDDEN = /[\s\p{Cc}\p{Cf}\p{Cs}\\]/u;

/**
 * Whether a URL is safe in an attribute: http and https with a host, mailto, tel, sms, or root-relative. `https:/host`
 * and `https:host` are not: browsers resolve them as paths on this site.
 */
export function isSafeUrl(value: string): boolean {
  if (HIDDEN.test(value) || value.startsWith("//")) return false;
  if (value.startsWith("/")) return true;
  if (!/^(https?:\/\/[^/?#]|(?:mailto|tel|sms):)/i.test(value)) return false;
  return URL.parse(value) !== null;
}

export function isWebUrl(value: string): boolean {
  return /^https?:/i.test(value) && isSafeUrl(value);
}

/** Why a URL is refused, and what to write instead. With `webOnly`, only http and https are allowed. */
export function urlProblem(value: string, webOnly: boolean): { message: string; hint: string } {
  const whole = webOnly ? WEB : WEB_OR_SITE;
  if (value.startsWith("//")) {
    return { message: "The scheme is missing before //", hint: `Write https:${short(value)}.` };
  }
  if (value.includes("\\"))
    return { message: "A URL can't contain backslashes", hint: "Write / instead." };
  if (/[ \t\n]/.test(value)) {
    return { message: "A URL can't contain spaces", hint: "Write %20 for each, or delete them." };
  }
  if (HIDDEN.test(value)) {
    const message = "The URL contains an invisible character";
    return { message, hint: "Type it again, or copy it from the address bar." };
  }
  const [, scheme] = /^([a-z][a-z0-9+.-]*):/i.exec(value) ?? [];
  if (scheme && !/^(https?|mailto|tel|sms)$/i.test(scheme)) {
    return { message: `A page must not link to a \`${scheme.toLowerCase()}:\` URL`, hint: whole };
  }
  if (/^[\w-]+(\.[\w-]+)+(\/|$)/.test(value)) {
    return { message: "The scheme is missing", hint: `Write https://${short(value)}.` };
  }
  const what = isSafeUrl(value) ? "is not a web address" : "is not a full URL";
  return { message: `“${short(value)}” ${what}`, hint: whole };
}

const WEB = "Write the full URL, as in https://www.example.org/page.";
const WEB_OR_SITE =
  "Write the full URL, as in https://www.example.org/page. For a page of this site, begin at the root, as in /about/.";
