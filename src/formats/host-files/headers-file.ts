import { href } from "../../pages/urls.ts";
import type { Header } from "../security-headers.ts";
import { FEED_FILES, feedType, folderHeaders, type HostFileOptions } from "./host-file.ts";

/** `_headers`: https://docs.netlify.com/manage/routing/headers/, https://developers.cloudflare.com/pages/configuration/headers/ */
export function headersFile({ headers, feeds = [], ...site }: HostFileOptions): string {
  const { pathPrefix } = site;
  const section = (path: string, all: readonly Header[]) =>
    `${path}\n${all.map(({ name, value }) => `  ${name}: ${value}\n`).join("")}`;
  return [
    section(`${pathPrefix}*`, headers),
    ...folderHeaders(site).map(({ path, header }) => section(`${path}*`, [header])),
    ...FEED_FILES.flatMap(({ file, type }) =>
      ["", "*/"].map((folder) => section(pathPrefix + folder + file, [type])),
    ),
    ...feeds
      // Cloudflare joins what two paths say of one header.
      .filter(({ url }) => !FEED_FILES.some(({ file }) => url.endsWith(`/${file}`)))
      .map(({ url, format }) => section(href(url, { pathPrefix }), [feedType(format)])),
  ].join("\n");
}
