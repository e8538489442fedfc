import { type Html, html } from "../../src/html.ts";
import type { Meta, Site } from "../../src/pages/types.ts";
import { href } from "../../src/pages/urls.ts";
import { texts } from "./texts.ts";

/**
 * Breadcrumbs without the page itself, since its heading follows. Empty if only the front is above: the masthead links
 * to that.
 */
export function breadcrumbs(meta: Meta, site: Site): Html {
  const above = meta.breadcrumbs.slice(0, -1);
  if (above.length < 2) return html``;
  return html`<nav class="breadcrumbs" aria-label="${texts(site).breadcrumbs}">
<ol>
${above.map(({ title, url }) => html`<li><a href="${href(url, site)}">${title}</a></li>\n`)}</ol>
</nav>`;
}
