import { href } from "../../pages/urls.ts";
import { splitQuery } from "../../text/split-query.ts";
import { below, type HostFileOptions, targetOf } from "./host-file.ts";

/**
 * `_redirects`, one rule a line: https://docs.netlify.com/manage/routing/redirects/overview/,
 * https://developers.cloudflare.com/pages/configuration/redirects/, https://docs.gitlab.com/user/project/pages/redirects/
 */
export function redirectsFile({ rules = [], ...site }: HostFileOptions): string {
  return rules.flatMap(({ from, to }) => (to === undefined ? [] : line(from, to, site))).join("");
}

function line(from: string, to: string, site: Pick<HostFileOptions, "pathPrefix">): string {
  const [path, query] = splitQuery(from);
  const old = asCompared(path, site);
  if (query === undefined) return `${old} ${targetOf(to, site)} 301\n`;
  // The page at the path exists, so the rule has to be forced.
  return `${old} ${query.replaceAll("&", " ")} ${targetOf(to, site)} 301!\n`;
}

/**
 * Netlify and GitLab decode a request before they compare it, and read this file as it is; Cloudflare and Codeberg read
 * both forms. An address with a space has to be encoded: the space would end it. So has one whose escapes are meant.
 */
function asCompared(path: string, site: Pick<HostFileOptions, "pathPrefix">): string {
  return /[\s%#]/.test(path) ? href(path, site) : below(site.pathPrefix, path);
}
