import { type Html, html } from "../../src/html.ts";
import type { ArticleModel } from "../../src/pages/reader-models.ts";
import { authorUrl } from "../../src/pages/site-urls.ts";
import type { Site } from "../../src/pages/types.ts";
import { alsoIn } from "./also-in.ts";
import { byline } from "./byline.ts";
import { headlineWords } from "./headline.ts";
import { inInterface } from "./language.ts";
import { sourcing } from "./sourcing.ts";
import { texts } from "./texts.ts";
import { timestamp } from "./timestamp.ts";
import { workLabel } from "./work-label.ts";

/** Kicker, headline, standfirst, byline, times and sourcing. */
export function articleHeader(model: ArticleModel, site: Site): Html {
  const { article, authors, readingMinutes, citations, yearsOld } = model;
  const { language, published, updated } = article;
  const links = authors.map(({ id, name }) => ({ title: name, url: authorUrl(id, site.settings) }));
  const own = (words: Html | string) => inInterface(words, language, site);
  return html`<header class="article-header">
${article.draft && html`<p class="draft">${own(texts(site).draft)}</p>`}
${article.type === "sponsored" && workLabel(article, site)}
${kicker(model, site)}
<h1 class="headline${isLong(article.title) && " headline-long"}">${headlineWords(article.title, language)}</h1>
<p class="standfirst">${article.standfirst}</p>
<div class="article-facts">
${links.length > 0 && html`<p class="byline">${own(byline(links, site))}</p>`}
<p class="times">${own(
    html`<span>${texts(site).published(timestamp(published, site))}</span> ${
      updated && html`<span>${texts(site).updated(timestamp(updated, site))}</span>`
    } <span>${texts(site).readingTime(readingMinutes)}</span>`,
  )}</p>
${yearsOld !== undefined && html`<p class="years-old">${own(updated ? texts(site).yearsUnchanged(yearsOld) : texts(site).yearsOld(yearsOld))}</p>`}
${article.type !== "sponsored" && workLabel(article, site)}
${sourcing(citations, language, site)}
${alsoIn(model, site)}
</div>
</header>`;
}

/** Longer headlines would take more than four lines, and are set smaller. Ideographs count as two letters. */
const MAX_LENGTH = 90;

function isLong(title: string): boolean {
  return title.length + (title.match(/[\u2e80-\ud7ff\uf900-\ufaff]/g)?.length ?? 0) > MAX_LENGTH;
}

/** Type and kicker. A sponsored article has its label in a separate box instead. */
function kicker({ article }: ArticleModel, site: Site): Html | undefined {
  const { type, language, kicker: own } = article;
  const label = type !== "news" && type !== "sponsored" && texts(site).types[type];
  if (!own && !label) return undefined;
  return html`<p class="kicker">${label && html`<span class="type">${inInterface(label, language, site)}</span>`} ${own && html`<span>${own}</span>`}</p>`;
}
