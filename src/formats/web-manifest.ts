import { ICON_FILES } from "../cards/icon-files.ts";
import type { Site } from "../pages/types.ts";
import { href } from "../pages/urls.ts";
import { direction } from "../text/bidi.ts";

/** Longer names are cut off below icons: https://developer.chrome.com/docs/extensions/reference/manifest/name */
const SHORT_NAME = 12;
const ARTICLE = /^(?:the|der|die|das|le|la|les|el|los|las)\s+/i;

/** `site.webmanifest`: the publication's name, colours and icons for phones. https://www.w3.org/TR/appmanifest/ */
export function webManifest(site: Site): string {
  const { title, description, language, home } = site.settings;
  const paper = site.colors.paper.light;
  const start = href(home, site);
  const icons = ICON_FILES.filter(({ url }) => url.startsWith("/icon-")).map(
    ({ url, sizes: [size], inset }) => ({
      src: href(url, site),
      sizes: `${size}x${size}`,
      type: "image/png",
      purpose: inset === undefined ? "any" : "maskable",
    }),
  );
  const manifest = {
    name: title,
    short_name: shortName(title),
    ...(description && { description }),
    lang: language,
    dir: direction(language),
    id: start,
    start_url: start,
    scope: start,
    display: "minimal-ui",
    theme_color: paper,
    background_color: paper,
    icons,
  };
  return `${JSON.stringify(manifest)}\n`;
}

/** The title's first words, as many as fit below an icon. */
export function shortName(title: string): string {
  if (title.length <= SHORT_NAME) return title;
  const [first = "", ...words] = title.replace(ARTICLE, "").split(/\s+/);
  let name = first;
  for (const word of words) {
    if (`${name} ${word}`.length > SHORT_NAME) break;
    name = `${name} ${word}`;
  }
  return name;
}
