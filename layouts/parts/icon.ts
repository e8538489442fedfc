import { type Html, html } from "../../src/html.ts";
import { DRAWN_ICON } from "../../src/pages/site-urls.ts";
import type { Site } from "../../src/pages/types.ts";
import { href } from "../../src/pages/urls.ts";

/** A logo that is no wider than high, or hardly, does as a tab's mark; browsers and phones ask for a square. */
const MOST_WIDER = 1.1;
/** What a phone's home screen shows: https://developer.apple.com/design/human-interface-guidelines/app-icons */
const LEAST_TOUCH = 180;

/** The mark in a browser's tab: the logo where it is square, else a drawing of a page in the publication's accent. */
export function icons(site: Site): Html {
  const { logo } = site.settings;
  if (!logo || Math.max(logo.width / logo.height, logo.height / logo.width) > MOST_WIDER) {
    return html`<link rel="icon" href="${href(DRAWN_ICON, site)}">`;
  }
  const url = href(logo.src, site);
  const touch = /\.png$/i.test(logo.src) && logo.width >= LEAST_TOUCH;
  return html`<link rel="icon" href="${url}">${touch && html`\n<link rel="apple-touch-icon" href="${url}">`}`;
}
