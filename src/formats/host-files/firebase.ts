import { href } from "../../pages/urls.ts";
import {
  below,
  FEED_FILES,
  feedType,
  folderHeaders,
  type HostFileOptions,
  jsonFile,
  keyed,
} from "./host-file.ts";

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
        ...FEED_FILES.map(({ file, type }) => ({
          regex: `^${escaped(pathPrefix)}(?:.*/)?${escaped(file)}$`,
          headers: [keyed(type)],
        })),
        ...feeds.map(({ url, format }) => ({
          regex: exactly(spellings(url, site)),
          headers: [keyed(feedType(format))],
        })),
      ],
      redirects: rules.flatMap(({ from, to }) => {
        if (to === undefined) return [];
        const destination = decodedTarget(to, site);
        return [{ regex: exactly(spellings(from, site)), destination, type: 301 }];
      }),
    },
  });
}

/** An address as it is requested, and decoded: documents don't say which of both Firebase compares. */
function spellings(url: string, site: Pick<HostFileOptions, "pathPrefix">): string[] {
  return [...new Set([href(url, site), below(site.pathPrefix, url)])];
}

/** Where a rule leads, as it is read: Firebase encodes what it sends. */
function decodedTarget(to: string, site: Pick<HostFileOptions, "pathPrefix">): string {
  try {
    return decodeURI(href(to, site));
  } catch {
    return to;
  }
}

/** A regular expression for RE2. A glob could not hold brackets and exclamation marks, which old URLs have. */
function exactly(paths: readonly string[]): string {
  return `^(?:${paths.map(escaped).join("|")})$`;
}

function escaped(path: string): string {
  return path.replace(/[()[\]{}*+?.\\|^$]/g, "\\$&");
}
