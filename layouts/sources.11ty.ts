import { type Html, html } from "../src/html.ts";
import type { Page } from "../src/pages/page.ts";
import type { SourceListing, SourcesModel } from "../src/pages/reader-models.ts";
import type { Site, Teaser } from "../src/pages/types.ts";
import { href } from "../src/pages/urls.ts";
import { document } from "./parts/document.ts";
import { languageAttributes } from "./parts/language.ts";
import { layout } from "./parts/layout.ts";
import { pageHeader } from "./parts/list-page.ts";
import { alsoSaid, referenceLine } from "./parts/reference.ts";
import { texts } from "./texts/english.ts";

export default layout("sources", (page: Page<"sources">, site: Site) => {
  const { meta, groups } = page.model;
  const main = html`<div class="index-page">
${pageHeader(meta.title, meta.description)}
${groups.length === 0 && html`<p class="empty">${texts.list.empty}</p>`}
${groups.map((own) => group(own, site))}
</div>`;
  return document(page, site, main);
});

function group({ letter, sources }: SourcesModel["groups"][number], site: Site): Html {
  return html`<section class="source-group">
<h2 class="rail-title">${letter}</h2>
<ul class="source-index">
${sources.map((source) => entry(source, site))}</ul>
</section>
`;
}

function entry({ reference, count: citing, teasers, page }: SourceListing, site: Site): Html {
  const count = texts.sources.citing(citing);
  const link = page
    ? html`<a href="${href(page, site)}">${count}${alsoSaid(reference.title)}</a>`
    : undefined;
  return html`<li>
<p class="source-line">${referenceLine(reference, site)}</p>
<p class="source-citing">${link ?? html`<span class="label">${texts.sources.citedIn}</span> ${teasers.map((own) => articleLink(own, site))}`}</p>
</li>
`;
}

function articleLink({ title, url, language }: Teaser, site: Site): Html {
  const attributes = languageAttributes(language, site.settings.language);
  return html`<a href="${href(url, site)}"${attributes}>${title}</a>`;
}
