import { sourceLanguage } from "../src/citations/shown-source.ts";
import { html } from "../src/html.ts";
import type { Page } from "../src/pages/page.ts";
import type { Site } from "../src/pages/types.ts";
import { document } from "./parts/document.ts";
import { inLanguage } from "./parts/language.ts";
import { layout } from "./parts/layout.ts";
import { listPage } from "./parts/list-page.ts";
import { readingUrl, untitledLine } from "./parts/reference.ts";
import { texts } from "./parts/texts.ts";

export default layout("source", (page: Page<"source">, site: Site) => {
  const { reference, count, paging } = page.model;
  const url = readingUrl(reference, site);
  const header = html`<header class="page-header">
<p class="kicker">${texts(site).sources.citing(count)}</p>
<h1>${inLanguage(reference.title, sourceLanguage(reference), site)}</h1>
${paging.number > 1 && html`<p class="label">${texts(site).list.page(paging.number, paging.count)}</p>`}
<p class="source-line">${untitledLine(reference, site)}</p>
${url && html`<p><a href="${url}" rel="external">${texts(site).sources.read}</a></p>`}
</header>`;
  const main = listPage(header, page.model, site, { heading: texts(site).sources.articles });
  return document(page, site, main);
});
