import { FEEDS } from "../../feed-formats.ts";
import { href } from "../../pages/urls.ts";
import { type Header, IMMUTABLE } from "../security-headers.ts";
import { below, type HostFileOptions } from "./host-file.ts";

/** `_headers`: https://docs.netlify.com/manage/routing/headers/, https://developers.cloudflare.com/pages/configuration/headers/ */
export function headersFile({
  headers,
  unchanging,
  pathPrefix,
  feeds = [],
}: HostFileOptions): string {
  const lines = (all: readonly Header[]) => all.map(({ name, value }) => `  ${name}: ${value}\n`);
  const kept = unchanging.map(
    (folder) => `${below(pathPrefix, folder)}*\n${lines([IMMUTABLE]).join("")}`,
  );
  const types = feeds.map(({ url, format }) => {
    const name = "Content-Type";
    return `${href(url, { pathPrefix })}\n${lines([{ name, value: `${FEEDS[format].type}; charset=utf-8` }]).join("")}`;
  });
  return [`${pathPrefix}*\n${lines(headers).join("")}`, ...kept, ...types].join("\n");
}
