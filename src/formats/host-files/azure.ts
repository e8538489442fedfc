import { href } from "../../pages/urls.ts";
import { CONTENT_TYPES, TEXT_WITHOUT_CHARSET } from "./content-types.ts";
import {
  below,
  FEED_FILES,
  feedType,
  folderHeaders,
  type HostFileOptions,
  jsonFile,
  targetOf,
} from "./host-file.ts";

/** `staticwebapp.config.json`: https://learn.microsoft.com/azure/static-web-apps/configuration */
export function azureConfig({ headers, feeds = [], rules = [], ...site }: HostFileOptions): string {
  const { pathPrefix } = site;
  return jsonFile({
    trailingSlash: "auto",
    globalHeaders: Object.fromEntries(headers.map(({ name, value }) => [name, value])),
    mimeTypes: Object.fromEntries(
      [...TEXT_WITHOUT_CHARSET, ...CONTENT_TYPES].map(([ending, type]) => [`.${ending}`, type]),
    ),
    responseOverrides: { "404": { rewrite: below(pathPrefix, "/404.html") } },
    routes: [
      ...folderHeaders(site).map(({ path, header: { name, value } }) => ({
        route: `${path}*`,
        headers: { [name]: value },
      })),
      // A star may only end a path, so feeds below folders keep the type of their ending.
      ...[
        ...FEED_FILES.map(({ file, type }) => ({ url: `/${file}`, type })),
        ...feeds.map(({ url, format }) => ({ url, type: feedType(format) })),
      ].map(({ url, type }) => ({ route: href(url, site), headers: { [type.name]: type.value } })),
      ...rules.map(({ from, to }) => ({
        route: href(from, site),
        ...(to === undefined
          ? { statusCode: 410 }
          : { redirect: targetOf(to, site), statusCode: 301 }),
      })),
    ],
  });
}
