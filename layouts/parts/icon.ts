import { type Html, html } from "../../src/html.ts";
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
    return html`<link rel="icon" href="${drawing(site.colors.accent.light, site.colors.paper.light)}">`;
  }
  const url = href(logo.src, site);
  const touch = /\.png$/i.test(logo.src) && logo.width >= LEAST_TOUCH;
  return html`<link rel="icon" href="${url}">${touch && html`\n<link rel="apple-touch-icon" href="${url}">`}`;
}

/** As a data url: one more request would cost more than its bytes. */
export function drawing(ground: string, lines: string): string {
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="2" fill="${ground}"/>` +
    `<path d="M3 4h10M3 6h10M3 9.5h10M3 12h6" stroke="${lines}" stroke-width="1.2"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
