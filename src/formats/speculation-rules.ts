import type { Site } from "../pages/types.ts";
import { href } from "../pages/urls.ts";

/** Characters with a meaning in URL patterns: https://urlpattern.spec.whatwg.org/#pattern-strings */
const PATTERN_SIGNS = /[\\{}()*+?:]/g;

/**
 * What browsers may prefetch: pages of this site when the pointer is over a link to them. URLs of pages have no dot,
 * unlike those of feeds and downloads. The text is the same on all pages, so that one hash in the content security
 * policy fits all. https://wicg.github.io/nav-speculation/speculation-rules.html
 */
export function speculationRules(site: Pick<Site, "pathPrefix">): object {
  const root = href("/", site).replace(PATTERN_SIGNS, "\\$&");
  const left = [`${root}*.*`, `${root}search/*`, `${root}*/search/*`];
  const pages = [{ href_matches: `${root}*` }, { not: { href_matches: left } }];
  return { prefetch: [{ where: { and: pages }, eagerness: "moderate" }] };
}
