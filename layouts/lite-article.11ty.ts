import { type Html, html } from "../src/html.ts";
import type { Page } from "../src/pages/page.ts";
import type { ArticleModel } from "../src/pages/reader-models.ts";
import { liteUrl } from "../src/pages/site-urls.ts";
import type { Neighbour, Site } from "../src/pages/types.ts";
import { href } from "../src/pages/urls.ts";
import { inInterface, languageAttributes, siteIn } from "./parts/language.ts";
import { layout } from "./parts/layout.ts";
import { liteBody } from "./parts/lite-body.ts";
import { liteDocument } from "./parts/lite-document.ts";
import { nameList } from "./parts/name-list.ts";
import { citedLine } from "./parts/reference.ts";
import { callLinks } from "./parts/source-list.ts";
import { texts } from "./parts/texts.ts";
import { timestamp } from "./parts/timestamp.ts";
import { unpublishedText } from "./parts/unpublished.ts";
import { workLabel } from "./parts/work-label.ts";

export default layout("lite-article", ({ model }: Page<"lite-article">, site: Site) => {
  const { article, meta } = model;
  const own = siteIn(article.language, site);
  const main = html`<article${languageAttributes(article.language, site.settings.language)}>
${header(model, own)}
${article.dateline && html`<p>${article.dateline}</p>`}
${article.player && liteBody({ html: article.player }, own)}
${liteBody(article.body, own)}
${sources(model, own)}
${replies(model, own)}
</article>
${others(model, site)}`;
  return liteDocument(meta, site, main);
});

function header({ article, authors, yearsOld, unpublished }: ArticleModel, site: Site): Html {
  const { kicker, title, standfirst, language, published, updated } = article;
  const words = texts(site);
  const own = (text: Html | string) => inInterface(text, language, site);
  const names = authors.map(({ name }) => html`<bdi>${name}</bdi>`);
  const old = yearsOld && (updated ? words.yearsUnchanged(yearsOld) : words.yearsOld(yearsOld));
  return html`${unpublished && html`<p>${own(unpublishedText(unpublished, site))}</p>`}
${kicker && html`<p>${kicker}</p>`}
<h1>${title}</h1>
<p><strong>${standfirst}</strong></p>
${workLabel(article, site)}
${names.length > 0 && html`<p>${own(words.by(nameList(names, site.settings.language)))}</p>`}
<p>${own(html`${words.published(timestamp(published, site))} ${updated && words.updated(timestamp(updated, site))}`)}</p>
${old && html`<p>${own(old)}</p>`}`;
}

/** Sources, with the numbers by which the text cites them, and links back to where it does. */
function sources({ citations, article: { language } }: ArticleModel, site: Site): Html | undefined {
  if (citations.length === 0) return undefined;
  return html`<h2 id="sources">${inInterface(texts(site).sources.heading, language, site)}</h2>
<ol>
${citations.map((cited) => html`<li id="${cited.id}">${inInterface(html`${citedLine(cited, site)} ${callLinks(cited, site)}`, language, site)}</li>\n`)}</ol>`;
}

/** The number of replies, which the full page shows. */
function replies({ conversation, article }: ArticleModel, site: Site): Html | undefined {
  if (!conversation) return undefined;
  const words = inInterface(texts(site).comments.count(conversation.count), article.language, site);
  return html`<p><a href="${href(article.url, site)}#replies">${words}</a></p>`;
}

function others({ newer, older }: ArticleModel, site: Site): Html {
  const words = texts(site);
  return html`${newer && other(newer, words.newer, site)}
${older && other(older, words.older, site)}`;
}

function other({ url, title, language }: Neighbour, label: string, site: Site): Html {
  const attributes = languageAttributes(language, site.settings.language);
  return html`<p>${label}${texts(site).signs.colon}<a href="${href(liteUrl(url, site.settings), site)}"${attributes}>${title}</a></p>`;
}
