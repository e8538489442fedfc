import { type Html, html } from "../../src/html.ts";
import { DRAWN_ICON, manifestUrl } from "../../src/pages/site-urls.ts";
import type { Site } from "../../src/pages/types.ts";
import { href } from "../../src/pages/urls.ts";

/** A raster icon for browser tabs. */
const RASTER_ICON = "/icon-192.png";

/** The icons in browser tabs and on phones: the publication's, or else a drawing of a page in the accent colour. */
export function icons(site: Site): Html {
  const { icon } = site.settings;
  const tab = !icon ? DRAWN_ICON : /\.svg$/i.test(icon.src) ? icon.src : RASTER_ICON;
  return html`<link rel="icon" href="${href(tab, site)}">
<link rel="apple-touch-icon" href="${href("/apple-touch-icon.png", site)}">
<link rel="manifest" href="${href(manifestUrl(site.settings), site)}">`;
}
