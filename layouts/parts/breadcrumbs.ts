import { type Html, html } from "../../src/html.ts";
import type { Meta, Site } from "../../src/pages/types.ts";
import { href } from "../../src/pages/urls.ts";
import { texts } from "./texts.ts";

/**
 * The way here, without the page itself: its heading follows at once. Nothing where the front alone lies above, which
 * the masthead leads to.
 */
export function breadcrumbs(meta: Meta, site: Site): Html {
  const above = meta.breadcrumbs.slice(0, -1);
  if (above.length < 2) return html``;
  return html`<nav class="breadcrumbs" aria-label="${texts(site).breadcrumbs}">
<ol>
${above.map(({ title, url }) => html`<li><a href="${href(url, site)}">${title}</a></li>\n`)}</ol>
</nav>`;
}
