import { type Html, html } from "../../src/html.ts";
import type { Link, Site } from "../../src/pages/types.ts";
import { inInterface } from "./language.ts";
import { linkTo } from "./link.ts";
import { texts } from "./texts.ts";

/** Plain links for sharing. `level` is the heading's: 3 inside a prompt, 2 without one. */
export function share(links: readonly Link[], level: 2 | 3, language: string, site: Site): Html {
  if (links.length === 0) return html``;
  const items = links.flatMap(({ title, url }) => {
    const target = linkTo(url, site);
    return target ? html`<li><a href="${target}" rel="nofollow">${title}</a></li>\n` : [];
  });
  return html`<section class="share" aria-labelledby="share">
<h${level} id="share">${inInterface(texts(site).prompt.share, language, site)}</h${level}>
<ul role="list">
${items}</ul>
</section>`;
}
