import { type Html, href, html, type Link, type Site } from "dateline-news";

/** The foot of the handbook. Its readers need no topics, authors or archive. */
export function foot(site: Site): Html {
  const { title, description, home } = site.settings;
  const links = [...site.sections, ...browseLinks()];
  return html`<footer class="foot">
<div class="foot-about">
<p class="foot-title"><a href="${href(home, site)}">${title}</a></p>
<p>${description}</p>
</div>
<nav class="foot-links" aria-label="Handbook">
<ul>
${links.map(({ title, url }) => html`<li><a href="${href(url, site)}">${title}</a></li>\n`)}</ul>
</nav>
</footer>`;
}

/** Links besides the sections, for the search page and the page for missing addresses. */
export function browseLinks(): Link[] {
  return [{ title: "Search", url: "/search/" }];
}
