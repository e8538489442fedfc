import { fragmentTo } from "../src/citations/ids.ts";
import { SOURCE_KINDS } from "../src/citations/kind.ts";
import { sourceLanguage } from "../src/citations/shown-source.ts";
import { type Html, html } from "../src/html.ts";
import type { Page } from "../src/pages/page.ts";
import type { SourceGroup, SourceListing, SourcesModel } from "../src/pages/reader-models.ts";
import { sourceListUrls } from "../src/pages/site-urls.ts";
import type { Site, Teaser } from "../src/pages/types.ts";
import { href } from "../src/pages/urls.ts";
import { document } from "./parts/document.ts";
import { inLanguage, languageAttributes } from "./parts/language.ts";
import { layout } from "./parts/layout.ts";
import { pageHeader } from "./parts/list-page.ts";
import { pagination } from "./parts/pagination.ts";
import { hiddenTitle, referenceLine } from "./parts/reference.ts";
import { texts } from "./parts/texts.ts";

export default layout("sources", (page: Page<"sources">, site: Site) => {
  const { meta, by, groups, paging } = page.model;
  const main = html`<div class="index-page">
${pageHeader(site, meta.title, meta.description, paging)}
${orders(page.model, site)}
${mostCited(page.model, site)}
${kinds(page.model, site)}
${letters(page.model, site)}
${groups.length === 0 && html`<p class="empty">${texts(site).list.empty}</p>`}
<div class="sources-by-${by}">
${groups.map((own) => group(own, page.model, site))}</div>
${pagination(paging, site, texts(site).sources)}
</div>`;
  return document(page, site, main);
});

const ORDERS = ["letter", "publisher", "kind"] as const;

/** Links to the three orders of the source list, with the current one marked. */
function orders({ by, paging }: SourcesModel, site: Site): Html {
  const urls = sourceListUrls(site.settings);
  const items = ORDERS.map((order) => {
    // On later pages of a list, its link leads to the first, so it is not the current page.
    const current = order === by && html` aria-current="${paging.number === 1 ? "page" : "true"}"`;
    return html`<li><a href="${href(urls[order], site)}"${current}>${texts(site).sources.order[order]}</a></li>\n`;
  });
  return html`<nav class="source-orders" aria-label="${texts(site).sources.orders}">
<ul>
${items}</ul>
</nav>`;
}

/** The sources that the publication cites most often. */
function mostCited({ mostCited: all = [] }: SourcesModel, site: Site): Html | undefined {
  if (all.length === 0) return undefined;
  const items = all.map(({ reference, page, count }) => {
    const title = inLanguage(reference.title, sourceLanguage(reference), site);
    const name = page ? html`<a href="${href(page, site)}">${title}</a>` : title;
    return html`<li>${name} <span class="count">${texts(site).sources.citing(count)}</span></li>\n`;
  });
  return html`<section class="most-cited">
<h2 class="rail-title">${texts(site).sources.mostCited}</h2>
<ol class="index" role="list">
${items}</ol>
</section>`;
}

/** The kinds of sources, each with its number, as links to where it begins. */
function kinds({ kinds: all = [] }: SourcesModel, site: Site): Html | undefined {
  if (all.length === 0) return undefined;
  const { order, kindHeadings, plain } = texts(site).sources;
  const items = all.map(({ title: kind, url, count }) => {
    const link = html`<a href="${href(url, site)}${fragmentTo(groupId("kind", kind))}">${kindHeadings[kind]}</a>`;
    return html`<li>${link} <span class="count">${plain(count)}</span></li>\n`;
  });
  return html`<section class="most-cited">
<h2 class="rail-title">${order.kind}</h2>
<ul class="index" role="list">
${items}</ul>
</section>`;
}

function letters({ letters: all }: SourcesModel, site: Site): Html | undefined {
  if (!all) return undefined;
  const items = all.map(({ title, url }) => {
    const to = href(url, site);
    return html`<li><a href="${to}${fragmentTo(groupId("letter", title))}">${title}</a></li>\n`;
  });
  return html`<nav class="source-orders source-letters" aria-label="${texts(site).sources.letters}">
<ul>
${items}</ul>
</nav>`;
}

function groupId(by: SourcesModel["by"], name: string): string {
  return `${by}:${name}`;
}

/** So many sources are shown at once; of more, each group unfolds. */
const MAX_UNFOLDED = 30;

/** A group under its heading. Publishers have few sources each, so that theirs need no unfolding. */
function group({ name, sources }: SourceGroup, { by, groups }: SourcesModel, site: Site): Html {
  const list = html`<ul class="source-index" role="list">
${sources.map((source) => entry(source, site))}</ul>`;
  const heading = headingOf(name, by, site);
  if (by === "publisher")
    return html`<section class="source-group">
<h2 class="rail-title">${heading}</h2>
${list}
</section>
`;
  const count = groups.reduce((sum, each) => sum + each.sources.length, 0);
  return html`<details class="source-group"${count <= MAX_UNFOLDED && " open"}>
<summary><h2 class="rail-title" id="${groupId(by, name)}">${heading}</h2> <span class="count">${texts(site).sources.plain(sources.length)}</span></summary>
${list}
</details>
`;
}

function headingOf(name: string, by: SourcesModel["by"], site: Site): Html {
  const { kindHeadings, unnamedPublisher } = texts(site).sources;
  const kind = by === "kind" && SOURCE_KINDS.find((each) => each === name);
  if (kind) return html`${kindHeadings[kind]}`;
  return name === "" ? html`${unnamedPublisher}` : html`<bdi>${name}</bdi>`;
}

function entry({ reference, count: citing, teasers, page }: SourceListing, site: Site): Html {
  const count = texts(site).sources.citing(citing);
  const link = page
    ? html`<a href="${href(page, site)}">${count}${hiddenTitle(reference, site)}</a>`
    : html`<span class="label">${count}</span>`;
  return html`<li>
<p class="source-line">${referenceLine(reference, site)}</p>
<p class="source-citing">${link}${teasers.map((own) => html` ${articleLink(own, site)}`)}</p>
</li>
`;
}

function articleLink({ title, url, language }: Teaser, site: Site): Html {
  const attributes = languageAttributes(language, site.settings.language);
  return html`<a href="${href(url, site)}"${attributes}>${title}</a>`;
}
