import type { Rule } from "../../pages/redirect-rules.ts";
import { href } from "../../pages/urls.ts";
import { splitQuery } from "../../text/split-query.ts";
import {
  FEED_FILES,
  feedType,
  folderHeaders,
  type HostFileOptions,
  jsonFile,
  keyed,
  targetOf,
} from "./host-file.ts";

/** `vercel.json` of a folder that is deployed without a build: https://vercel.com/docs/project-configuration */
export function vercelJson({ headers, feeds = [], rules = [], ...site }: HostFileOptions): string {
  const { pathPrefix } = site;
  return jsonFile({
    $schema: "https://openapi.vercel.sh/vercel.json",
    framework: null,
    installCommand: "",
    buildCommand: "",
    outputDirectory: ".",
    cleanUrls: false,
    trailingSlash: true,
    headers: [
      { source: `${pathPrefix}(.*)`, headers: headers.map(keyed) },
      ...folderHeaders(site).map(({ path, header }) => ({
        source: `${path}(.*)`,
        headers: [keyed(header)],
      })),
      ...FEED_FILES.map(({ file, type }) => ({
        source: `${pathPrefix}:folder*/${pattern(file)}`,
        headers: [keyed(type)],
      })),
      ...feeds.map(({ url, format }) => ({
        source: pattern(href(url, site)),
        headers: [keyed(feedType(format))],
      })),
    ],
    redirects: rules.flatMap((rule) => redirect(rule, site)),
  });
}

function redirect({ from, to }: Rule, site: Pick<HostFileOptions, "pathPrefix">) {
  if (to === undefined) return [];
  const [path, query] = splitQuery(from);
  const has = query?.split("&").map((part) => {
    const [key, value = ""] = part.split(/=(.*)/s);
    return { type: "query", key, value: decoded(value) };
  });
  const source = pattern(href(path, site));
  return [{ source, ...(has && { has }), destination: targetOf(to, site), statusCode: 301 }];
}

/** Escapes what path-to-regexp would read as a pattern. */
function pattern(path: string): string {
  return path.replace(/[()[\]{}*+?:.\\|^$!]/g, "\\$&");
}

/** A value of a query as the host compares it, with what a regular expression would read as a pattern escaped. */
function decoded(value: string): string {
  let text = value;
  try {
    text = decodeURIComponent(value);
  } catch {
    // As it is written.
  }
  return text.replace(/[()[\]{}*+?.\\|^$]/g, "\\$&");
}
