import { type Html, html } from "../../src/html.ts";
import { DRAWN_ICON } from "../../src/pages/site-urls.ts";
import type { Site } from "../../src/pages/types.ts";
import { href } from "../../src/pages/urls.ts";

/** Maximum ratio of sides at which a logo can be the icon: browsers and phones expect a square. */
const MAX_RATIO = 1.1;
/** Minimum width for a phone's home screen: https://developer.apple.com/design/human-interface-guidelines/app-icons */
const MIN_TOUCH_WIDTH = 180;

/** The icon in browser tabs: the logo if it is about square, or else a drawing of a page in the accent colour. */
export function icons(site: Site): Html {
  const { logo } = site.settings;
  if (!logo || Math.max(logo.width / logo.height, logo.height / logo.width) > MAX_RATIO) {
    return html`<link rel="icon" href="${href(DRAWN_ICON, site)}">`;
  }
  const url = href(logo.src, site);
  const touch = /\.png$/i.test(logo.src) && logo.width >= MIN_TOUCH_WIDTH;
  return html`<link rel="icon" href="${url}">${touch && html`\n<link rel="apple-touch-icon" href="${url}">`}`;
}
