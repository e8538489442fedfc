import type { CounterScript } from "../../src/content/services.ts";
import { type Html, html } from "../../src/html.ts";
import { memo } from "../../src/memo.ts";
import type { Meta, Site } from "../../src/pages/types.ts";
import { href } from "../../src/pages/urls.ts";
import { linkTo } from "./link.ts";

/** The scripts that count visits, for the head. They run once the page is read, in this order. */
export const counterScripts = memo(
  (site: Site): Html =>
    html`${site.counters.flatMap(({ scripts }) => scripts.map((script) => scriptOf(script, site)))}`,
);

function scriptOf({ src, integrity, data }: CounterScript, site: Site): Html | undefined {
  const url = linkTo(typeof src === "string" ? src : site.setupScripts?.[src.setup], site);
  if (url === undefined) return undefined;
  const settings = Object.entries(data).map(([name, value]) => html` data-${name}="${value}"`);
  const checked = integrity && html` crossorigin="anonymous" integrity="${integrity}"`;
  return html`<script defer src="${url}"${settings}${checked}><\/script>\n`;
}

/** Pictures whose requests are counted, for the end of the page. */
export function counterPixels({ url }: Pick<Meta, "url">, site: Site): Html {
  const pixels = site.counters.flatMap(({ pixel }) => {
    const path = encodeURIComponent(href(url, site));
    return linkTo(pixel?.replaceAll("{path}", path), site) ?? [];
  });
  return html`${pixels.map((src) => html`<img class="visually-hidden" src="${src}" alt="" width="1" height="1">\n`)}`;
}
