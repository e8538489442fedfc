import { html } from "../src/html.ts";
import type { Page } from "../src/pages/page.ts";
import type { Site } from "../src/pages/types.ts";
import { href } from "../src/pages/urls.ts";
import { document } from "./parts/document.ts";
import { browseLinks } from "./parts/foot.ts";
import { layout } from "./parts/layout.ts";
import { pageHeader } from "./parts/list-page.ts";
import { searchField } from "./parts/search-field.ts";
import { teaserList } from "./parts/teaser.ts";
import { texts } from "./parts/texts.ts";

export default layout("not-found", (page: Page<"not-found">, site: Site) => {
  const { meta, latest } = page.model;
  const { notFound, front } = texts(site);
  const main = html`<div class="not-found">
${pageHeader(site, meta.title, notFound.explanation)}
${searchField(site)}<p>${notFound.suggestion}</p>
<ul class="index">
${[...site.sections, ...browseLinks(site)].map(({ title, url }) => html`<li><a href="${href(url, site)}">${title}</a></li>\n`)}</ul>
${
  latest.length > 0 &&
  html`<section class="not-found-latest">
<h2 class="rail-title">${front.latest}</h2>
${teaserList(latest, { level: 3, size: "brief", section: true }, site)}
</section>
`
}</div>`;
  return document(page, site, main);
});
