import { articleHeader } from "../../../../layouts/parts/article-header.ts";
import { body } from "../../../../layouts/parts/body.ts";
import { contents, sourcesLink } from "../../../../layouts/parts/contents.ts";
import { leadFigure } from "../../../../layouts/parts/figure.ts";
import { languageAttributes, siteIn } from "../../../../layouts/parts/language.ts";
import { prompt } from "../../../../layouts/parts/prompt.ts";
import { sourceList } from "../../../../layouts/parts/source-list.ts";
import { texts } from "../../../../layouts/parts/texts.ts";
import type { AuthorFacts } from "../../../content/types.ts";
import { type Html, html } from "../../../html.ts";
import { articleModel } from "../../../pages/article-model.ts";
import type { Site } from "../../../pages/types.ts";
import type { PreviewArticle } from "./article-of.ts";

/** The main part of an article's page, by the layouts of the site. What leads to other pages is left out. */
export function articlePage(
  { article, unknown, hasRecording }: PreviewArticle,
  authors: readonly AuthorFacts[],
  site: Site,
): Html {
  const { language } = article;
  const own = siteIn(language, site);
  const model = articleModel(outlineOf(article, authors), site, () => article);
  const { preview } = texts(site).desk;
  return html`<article class="article work-${article.type}"${languageAttributes(language, site.settings.language)}>
${articleHeader(model, own)}
${leadFigure(article.image, language, own)}
${hasRecording && html`<p class="desk-later">${preview.recording}</p>`}
<div class="article-text">
${contents(texts(own).contents.article, model.contents, language, own, sourcesLink(model, own))}
<div class="prose">
${article.dateline && html`<p class="dateline">${article.dateline}</p>`}
${body(article.body, own)}
</div>
</div>
<footer class="article-foot">
${unknown.length > 0 && html`<p class="desk-later">${preview.unknown(unknown.join(", "))}</p>`}
${sourceList(model.citations, language, own)}
${prompt(model, own)}
</footer>
</article>`;
}

function outlineOf(
  { path, stamp, section, published, updated }: PreviewArticle["article"],
  authors: readonly AuthorFacts[],
): Parameters<typeof articleModel>[0] {
  return {
    article: { path, stamp },
    section: { title: section, url: "/" },
    authors: [...authors],
    modified: updated ?? published,
    ...{ tags: [], sourcePages: [], related: [] },
  };
}
