import { type Html, html } from "../../src/html.ts";
import type { ArticleModel } from "../../src/pages/reader-models.ts";
import { authorUrl } from "../../src/pages/site-urls.ts";
import type { Site } from "../../src/pages/types.ts";
import { texts } from "../texts/texts-of.ts";
import { byline } from "./byline.ts";
import { inInterface } from "./language.ts";
import { sourcing } from "./sourcing.ts";
import { timestamp } from "./timestamp.ts";
import { workLabel } from "./work-label.ts";

/** Kicker, headline, standfirst, byline, times, and what the article rests on. */
export function articleHeader(model: ArticleModel, site: Site): Html {
  const { article, authors, readingMinutes, citations, yearsOld } = model;
  const { language, published, updated } = article;
  const links = authors.map(({ id, name }) => ({ title: name, url: authorUrl(id, site.settings) }));
  const own = (words: Html | string) => inInterface(words, language, site);
  return html`<header class="article-header">
${article.draft && html`<p class="draft">${own(texts(site).draft)}</p>`}
${article.kicker && html`<p class="kicker"><span>${article.kicker}</span></p>`}
<h1 class="headline">${article.title}</h1>
<p class="standfirst">${article.standfirst}</p>
${workLabel(article, site)}
<div class="article-facts">
${links.length > 0 && html`<p class="byline">${own(byline(links, site))}</p>`}
<p class="times">${own(
    html`<span>${texts(site).published(timestamp(published, site))}</span> ${
      updated && html`<span>${texts(site).updated(timestamp(updated, site))}</span>`
    } <span>${texts(site).readingTime(readingMinutes)}</span>`,
  )}</p>
${yearsOld !== undefined && html`<p class="years-old">${own(updated ? texts(site).yearsUnchanged(yearsOld) : texts(site).yearsOld(yearsOld))}</p>`}
${sourcing(citations, language, site)}
</div>
</header>`;
}
