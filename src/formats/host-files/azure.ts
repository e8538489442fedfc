import { FEEDS } from "../../feed-formats.ts";
import { href } from "../../pages/urls.ts";
import { CONTENT_TYPES } from "./content-types.ts";
import { below, folderHeaders, type HostFileOptions, jsonFile, targetOf } from "./host-file.ts";

/** `staticwebapp.config.json`: https://learn.microsoft.com/azure/static-web-apps/configuration */
export function azureConfig({ headers, feeds = [], rules = [], ...site }: HostFileOptions): string {
  const { pathPrefix } = site;
  return jsonFile({
    trailingSlash: "auto",
    globalHeaders: Object.fromEntries(headers.map(({ name, value }) => [name, value])),
    mimeTypes: Object.fromEntries(CONTENT_TYPES.map(([ending, type]) => [`.${ending}`, type])),
    responseOverrides: { "404": { rewrite: below(pathPrefix, "/404.html") } },
    routes: [
      ...folderHeaders(site).map(({ path, header: { name, value } }) => ({
        route: `${path}*`,
        headers: { [name]: value },
      })),
      ...feeds.map(({ url, format }) => ({
        route: href(url, site),
        headers: { "Content-Type": `${FEEDS[format].type}; charset=utf-8` },
      })),
      ...rules.map(({ from, to }) => ({
        route: href(from, site),
        ...(to === undefined
          ? { statusCode: 410 }
          : { redirect: targetOf(to, site), statusCode: 301 }),
      })),
    ],
  });
}
