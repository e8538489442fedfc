import { FEEDS } from "../../feed-formats.ts";
import { href } from "../../pages/urls.ts";
import type { Header } from "../security-headers.ts";
import { folderHeaders, type HostFileOptions } from "./host-file.ts";

/** `_headers`: https://docs.netlify.com/manage/routing/headers/, https://developers.cloudflare.com/pages/configuration/headers/ */
export function headersFile({ headers, feeds = [], ...site }: HostFileOptions): string {
  const { pathPrefix } = site;
  const lines = (all: readonly Header[]) => all.map(({ name, value }) => `  ${name}: ${value}\n`);
  const kept = folderHeaders(site).map(
    ({ path, header }) => `${path}*\n${lines([header]).join("")}`,
  );
  const types = feeds.map(({ url, format }) => {
    const name = "Content-Type";
    return `${href(url, { pathPrefix })}\n${lines([{ name, value: `${FEEDS[format].type}; charset=utf-8` }]).join("")}`;
  });
  return [`${pathPrefix}*\n${lines(headers).join("")}`, ...kept, ...types].join("\n");
}
