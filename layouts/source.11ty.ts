import { html } from "../src/html.ts";
import type { Page } from "../src/pages/page.ts";
import type { Site } from "../src/pages/types.ts";
import { document } from "./parts/document.ts";
import { layout } from "./parts/layout.ts";
import { listPage } from "./parts/list-page.ts";
import { readingUrl, referenceLine } from "./parts/reference.ts";
import { texts } from "./texts/english.ts";

export default layout("source", (page: Page<"source">, site: Site) => {
  const { source, teasers } = page.model;
  const { reference } = source;
  const url = readingUrl(reference, site);
  const header = html`<header class="page-header">
<p class="kicker">${texts.sources.citing(teasers.length)}</p>
<h1>${reference.title}</h1>
<p class="source-line">${referenceLine(reference, site, html``)}</p>
${url && html`<p><a class="source-read" href="${url}" rel="external">${texts.sources.read}</a></p>`}
</header>`;
  const list = { teasers, paging: { number: 1, count: 1 } };
  return document(page, site, listPage(header, list, site, { heading: texts.sources.articles }));
});
