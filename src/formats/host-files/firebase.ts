import { FEEDS } from "../../feed-formats.ts";
import { href } from "../../pages/urls.ts";
import type { Header } from "../security-headers.ts";
import { below, folderHeaders, type HostFileOptions, jsonFile, targetOf } from "./host-file.ts";

/** `firebase.json` in the site's own folder: https://firebase.google.com/docs/hosting/full-config */
export function firebaseJson({
  headers,
  feeds = [],
  rules = [],
  ...site
}: HostFileOptions): string {
  const { pathPrefix } = site;
  return jsonFile({
    hosting: {
      public: ".",
      ignore: ["firebase.json", ".dateline", ".firebase/**"],
      headers: [
        { source: `${pathPrefix}**`, headers: headers.map(keyed) },
        ...folderHeaders(site).map(({ path, header }) => ({
          source: `${path}**`,
          headers: [keyed(header)],
        })),
        ...feeds.map(({ url, format }) => ({
          regex: exactly([href(url, site)]),
          headers: [{ key: "Content-Type", value: `${FEEDS[format].type}; charset=utf-8` }],
        })),
      ],
      redirects: rules.flatMap(({ from, to }) => {
        if (to === undefined) return [];
        // Documents say neither that paths are decoded before they are compared, nor that they are not.
        const spellings = new Set([href(from, site), below(site.pathPrefix, from)]);
        const destination = targetOf(to, site);
        return [{ regex: exactly([...spellings]), destination, type: 301 }];
      }),
    },
  });
}

function keyed({ name, value }: Header) {
  return { key: name, value };
}

/** A regular expression for RE2. A glob could not hold brackets and exclamation marks, which old URLs have. */
function exactly(paths: readonly string[]): string {
  const escaped = paths.map((path) => path.replace(/[()[\]{}*+?.\\|^$]/g, "\\$&"));
  return `^(?:${escaped.join("|")})$`;
}
