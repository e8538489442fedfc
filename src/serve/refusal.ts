import type { IncomingMessage } from "node:http";
import { type HostRules, hostnameOf, isAllowedHost, isKnownHost } from "./known-hosts.ts";

/** Why a request is refused. */
export interface Refusal {
  status: number;
  why: string;
}

const MALFORMED: Refusal = { status: 400, why: "The request must name one valid host." };
const FOREIGN: Refusal = { status: 403, why: "Requests from other sites are refused." };
const WRONG_METHOD: Refusal = { status: 405, why: "Only GET and HEAD requests are allowed." };

/** The host of a request target in absolute form: https://www.rfc-editor.org/rfc/rfc9112#section-3.2.2 */
const ABSOLUTE = /^https?:\/\/([^/?#]*)/i;

/**
 * Why a request is refused, if it is: its host, its origin or its method. A POST request is allowed if a page of this
 * server sends it.
 */
export function refusalOf(request: IncomingMessage, rules: HostRules): Refusal | undefined {
  const { method = "", url = "", headersDistinct } = request;
  const named = headersDistinct.host ?? [];
  const [, inUrl] = ABSOLUTE.exec(url) ?? [];
  const hosts = [...named, ...(inUrl === undefined ? [] : [inUrl])].map(hostnameOf);
  if (named.length !== 1 || hosts.includes(undefined)) return MALFORMED;
  const unknown = hosts.find((name = "") => !isKnownHost(name, rules));
  if (unknown !== undefined) return unknownHost(unknown);
  if (isCrossOrigin(request, rules)) return FOREIGN;
  if (method === "POST" && isFromOwnPage(request)) return undefined;
  return method === "GET" || method === "HEAD" ? undefined : WRONG_METHOD;
}

/**
 * Whether a page of this server sends the request, for one that is not cross-origin. Browsers send `Origin` with every
 * POST request: https://fetch.spec.whatwg.org/#append-a-request-origin-header
 */
function isFromOwnPage({ headers, headersDistinct }: IncomingMessage): boolean {
  const site = headers["sec-fetch-site"] ?? "same-origin";
  return headersDistinct.origin?.length === 1 && site === "same-origin";
}

function unknownHost(name: string): Refusal {
  const why = `This server does not know the host ${name}. If you trust it, start the server with: --allow-host ${name}`;
  return { status: 403, why };
}

/**
 * Whether a page of another origin sends the request, other than by a link or frame. Browsers send `Origin` with
 * requests of scripts, and `Sec-Fetch-Site` with those of elements: https://www.w3.org/TR/fetch-metadata/
 */
function isCrossOrigin(
  { headers, headersDistinct }: IncomingMessage,
  { allowed }: HostRules,
): boolean {
  const { host = "", "sec-fetch-site": site, "sec-fetch-mode": mode } = headers;
  const origins = headersDistinct.origin ?? [];
  if (!origins.every((origin) => isSameOrigin(origin, host, allowed))) return true;
  return (site === "cross-site" || site === "same-site") && mode !== "navigate";
}

/** A tunnel may use one name to reach the server and another for browsers, so allowed names count as same-origin. */
function isSameOrigin(origin: string, host: string, allowed: readonly string[]): boolean {
  const url = URL.parse(origin);
  if (!url || !/^https?:$/.test(url.protocol)) return false;
  return (
    url.host === URL.parse(`${url.protocol}//${host}`)?.host || isAllowedHost(url.hostname, allowed)
  );
}
