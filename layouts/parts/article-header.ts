import { type Html, html } from "../../src/html.ts";
import type { ArticleModel } from "../../src/pages/reader-models.ts";
import { authorUrl } from "../../src/pages/site-urls.ts";
import type { Site } from "../../src/pages/types.ts";
import { texts } from "../texts/texts-of.ts";
import { byline } from "./byline.ts";
import { inInterface } from "./language.ts";
import { sourcing } from "./sourcing.ts";
import { timestamp } from "./timestamp.ts";

/** Kicker, headline, standfirst, byline, times, and what the article rests on. */
export function articleHeader(model: ArticleModel, site: Site): Html {
  const { article, authors, readingMinutes, citations } = model;
  const { language, published, updated } = article;
  const links = authors.map(({ id, name }) => ({ title: name, url: authorUrl(id) }));
  const own = (words: Html | string) => inInterface(words, language, site);
  return html`<header class="article-header">
${article.draft && html`<p class="draft">${own(texts(site).draft)}</p>`}
${kicker(model, site)}
<h1 class="headline">${article.title}</h1>
<p class="standfirst">${article.standfirst}</p>
<div class="article-facts">
${links.length > 0 && html`<p class="byline">${own(byline(links, site))}</p>`}
<p class="times">${own(
    html`<span>${texts(site).published(timestamp(published, site))}</span> ${
      updated && html`<span>${texts(site).updated(timestamp(updated, site))}</span>`
    } <span>${texts(site).readingTime(readingMinutes)}</span>`,
  )}</p>
${sourcing(citations, language, site)}
</div>
</header>`;
}

function kicker({ article }: ArticleModel, site: Site): Html | undefined {
  const type = article.type !== "news" && texts(site).types[article.type];
  if (!article.kicker && !type) return undefined;
  return html`<p class="kicker">${article.kicker && html`<span>${article.kicker}</span>`} ${
    type && html`<span class="type">${inInterface(type, article.language, site)}</span>`
  }</p>`;
}
