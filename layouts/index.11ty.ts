import { type Html, html } from "../src/html.ts";
import type { Page } from "../src/pages/page.ts";
import type { IndexEntry, IndexModel } from "../src/pages/reader-models.ts";
import type { Site } from "../src/pages/types.ts";
import { href } from "../src/pages/urls.ts";
import { document } from "./parts/document.ts";
import { layout } from "./parts/layout.ts";
import { pageHeader } from "./parts/list-page.ts";
import { texts } from "./parts/texts.ts";

export default layout("index", (page: Page<"index">, site: Site) => {
  const { meta, groups } = page.model;
  const main = html`<div class="index-page">
${pageHeader(site, meta.title, meta.description)}
${groups.map((own) => group(own, site))}
</div>`;
  return document(page, site, main);
});

function group({ title, url, entries }: IndexModel["groups"][number], site: Site): Html {
  const heading = url ? html`<a href="${href(url, site)}">${title}</a>` : title;
  const list = html`<ul class="index">
${entries.map((own) => entry(own, site))}</ul>`;
  if (entries.length === 0) return html`<p class="empty">${texts(site).list.empty}</p>`;
  return title
    ? html`<section class="index-group">
<h2 class="rail-title">${heading}</h2>
${list}
</section>
`
    : list;
}

function entry({ title, url, count }: IndexEntry, site: Site): Html {
  return html`<li><a href="${href(url, site)}">${title}</a> <span class="count">${texts(site).index.articles(count)}</span></li>
`;
}
