import { type Html, href, html, type Site, type Teaser } from "dateline-news";

/**
 * Pages of the handbook with their descriptions, below a heading of level 2. Unlike a list of articles, it has no dates
 * and names. `look` is the list's classes.
 */
export function pageList(pages: readonly Teaser[], look: string, site: Site): Html {
  return html`<ul class="${look}">
${pages.map(
  ({ title, standfirst, url }) => html`<li><article class="teaser"><div class="teaser-words">
<h3 class="headline"><a href="${href(url, site)}">${title}</a></h3>
<p class="standfirst">${standfirst}</p>
</div></article></li>\n`,
)}</ul>`;
}
