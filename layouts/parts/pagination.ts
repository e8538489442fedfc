import { type Html, html } from "../../src/html.ts";
import type { Paging, Site } from "../../src/pages/types.ts";
import { href } from "../../src/pages/urls.ts";
import { texts } from "./texts.ts";

/** Links to the previous and next page of a list; empty for a single page. `words` replace “newer” and “older”. */
export function pagination(
  { number, count, previous, next }: Paging,
  site: Site,
  words: { previous: string; next: string } = {
    previous: texts(site).list.newer,
    next: texts(site).list.older,
  },
): Html {
  if (count <= 1) return html``;
  const { list } = texts(site);
  return html`<nav class="pagination" aria-label="${list.pages}">
${previous && html`<a class="pagination-newer" rel="prev" href="${href(previous, site)}">${words.previous}</a>`}
<span class="pagination-here">${list.page(number, count)}</span>
${next && html`<a class="pagination-older" rel="next" href="${href(next, site)}">${words.next}</a>`}
</nav>`;
}
