import type { Site } from "../pages/types.ts";
import { href } from "../pages/urls.ts";

/** Signs that mean something else in a url pattern: https://urlpattern.spec.whatwg.org/#pattern-strings */
const PATTERN_SIGNS = /[\\{}()*+?:]/g;

/**
 * What a browser may fetch before the reader clicks: a page of this site that a link under the pointer leads to. Pages
 * have no dot in their address; files do, as feeds and downloads. The same text on every page of a site, so that one
 * hash in a content security policy fits all. https://wicg.github.io/nav-speculation/speculation-rules.html
 */
export function speculationRules(site: Pick<Site, "pathPrefix">): object {
  const root = href("/", site).replace(PATTERN_SIGNS, "\\$&");
  const left = [`${root}*.*`, `${root}search/*`, `${root}*/search/*`];
  const pages = [{ href_matches: `${root}*` }, { not: { href_matches: left } }];
  return { prefetch: [{ where: { and: pages }, eagerness: "moderate" }] };
}
