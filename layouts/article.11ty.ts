import { type Html, html } from "../src/html.ts";
import type { Page } from "../src/pages/page.ts";
import type { ArticleModel } from "../src/pages/reader-models.ts";
import { liteUrl } from "../src/pages/site-urls.ts";
import type { Site } from "../src/pages/types.ts";
import { href } from "../src/pages/urls.ts";
import { articleHeader } from "./parts/article-header.ts";
import { body } from "./parts/body.ts";
import { citation } from "./parts/cite-as.ts";
import { comments } from "./parts/comments.ts";
import { contents, sourcesLink } from "./parts/contents.ts";
import { document } from "./parts/document.ts";
import { leadFigure } from "./parts/figure.ts";
import { languageAttributes, siteIn } from "./parts/language.ts";
import { layout } from "./parts/layout.ts";
import { newsletter } from "./parts/newsletter.ts";
import { prompt } from "./parts/prompt.ts";
import { readNext } from "./parts/read-next.ts";
import { sourceList } from "./parts/source-list.ts";
import { articleData } from "./parts/structured-data.ts";
import { texts } from "./parts/texts.ts";

export default layout("article", (page: Page<"article">, site: Site) => {
  const { model } = page;
  const { article, citations } = model;
  const { language } = article;
  const own = siteIn(language, site);
  const main = html`<article class="article work-${article.type}"${languageAttributes(language, site.settings.language)}>
${articleHeader(model, own)}
${leadFigure(article.image, language, own)}
${article.player && body({ html: article.player }, own)}
<div class="article-text">
${contents(texts(own).contents.article, model.contents, language, own, sourcesLink(model, own))}
<div class="prose">
${article.dateline && html`<p class="dateline">${article.dateline}</p>`}
${body(article.body, own)}
</div>
</div>
<footer class="article-foot">
${sourceList(citations, language, own)}
${prompt(model, own)}
${comments(model, own)}
${newsletter({ kind: page.kind, meta: model.meta }, own, language)}
</footer>
</article>
${readNext(model, site)}
<div class="article-end">
${topics(model, site)}
${citation(model, site)}
${liteVersion(model, site)}
</div>`;
  return document(page, site, main, articleData(page, site));
});

function topics({ tags }: ArticleModel, site: Site): Html | undefined {
  if (tags.length === 0) return undefined;
  return html`<nav class="topics" aria-label="${texts(site).topicList}">
<p class="label">${texts(site).topics}</p>
<ul>
${tags.map(({ title, url }) => html`<li><a rel="tag" href="${href(url, site)}">${title}</a></li>\n`)}</ul>
</nav>`;
}

/** A link to the text-only version. */
function liteVersion({ meta }: ArticleModel, site: Site): Html | undefined {
  const { settings } = site;
  if (!settings.lite) return undefined;
  const url = href(liteUrl(meta.url, settings), site);
  return html`<p class="lite-version"><a href="${url}">${texts(site).lite.article}</a></p>`;
}
