import { below, type HostFileOptions, targetOf } from "./host-file.ts";

/**
 * Lines for nginx's `map`, which compares decoded paths: https://nginx.org/en/docs/http/ngx_http_map_module.html. All
 * keys begin with a slash, so none is a regular expression or a parameter.
 */
export function nginxMap({ rules = [], ...site }: HostFileOptions): string {
  return rules
    .map(({ from, to }) => `${quoted(below(site.pathPrefix, from))} ${resultOf(to, site)};\n`)
    .join("");
}

/** Lines for Caddy's `map`: https://caddyserver.com/docs/caddyfile/directives/map */
export function caddyMap({ rules = [], ...site }: HostFileOptions): string {
  return rules
    .map(({ from, to }) => `${quoted(below(site.pathPrefix, from))} ${resultOf(to, site)}\n`)
    .join("");
}

function resultOf(to: string | undefined, site: Pick<HostFileOptions, "pathPrefix">): string {
  return to === undefined ? '"gone"' : quoted(targetOf(to, site));
}

/** No alias and no encoded URL contains a quotation mark, a backslash, a dollar sign or a curly bracket. */
function quoted(value: string): string {
  return `"${value}"`;
}
