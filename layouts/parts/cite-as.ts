import type { Article } from "../../src/content/types.ts";
import { CITATION_TYPES } from "../../src/formats/citation-file.ts";
import { citeAs } from "../../src/formats/cite-as.ts";
import { type Html, html } from "../../src/html.ts";
import type { ArticleModel } from "../../src/pages/reader-models.ts";
import { CITATION_FORMATS, citationsUrl } from "../../src/pages/site-urls.ts";
import type { Site } from "../../src/pages/types.ts";
import { href } from "../../src/pages/urls.ts";
import { texts } from "./texts.ts";

/** Collapsed section with citations of the article, and its sources as files for reference managers. */
export function citation(model: ArticleModel, site: Site): Html {
  const { article, authors } = model;
  const { heading, formats, sources } = texts(site).citation;
  const { apa, mla, chicago, bibtex } = citeAs(article, authors, site);
  const files = sourceFiles(model, site);
  return html`<details class="cite-as">
<summary>${heading}</summary>
<dl lang="en" dir="ltr">
<dt>${formats.apa}</dt>
<dd>${apa}</dd>
<dt>${formats.mla}</dt>
<dd>${mla}</dd>
<dt>${formats.chicago}</dt>
<dd>${chicago}</dd>
<dt>${formats.bibtex}</dt>
<dd><pre tabindex="0" role="group" aria-label="${formats.bibtex}">${bibtex}</pre></dd>
</dl>
${files.length > 0 && html`<p class="cite-as-files">${sources}</p>\n<ul>\n${files}</ul>`}
</details>`;
}

function sourceFiles({ article }: Pick<ArticleModel, "article">, site: Site): Html[] {
  if (!hasSourceFiles(article, site)) return [];
  return CITATION_FORMATS.map((format) => {
    const url = href(citationsUrl(article.url, format), site);
    return html`<li><a href="${url}" type="${CITATION_TYPES[format]}" download>${texts(site).citation.files[format]}</a></li>\n`;
  });
}

/** Links for the head, from which reference managers find the source files. */
export function sourceFileLinks(article: Article, site: Site): Html {
  if (!hasSourceFiles(article, site)) return html``;
  return html`${CITATION_FORMATS.map((format) => {
    const url = href(citationsUrl(article.url, format), site);
    return html`<link rel="alternate" type="${CITATION_TYPES[format]}" title="${texts(site).citation.files[format]}" href="${url}">\n`;
  })}`;
}

function hasSourceFiles({ body }: Article, { settings }: Site): boolean {
  return settings.citationFiles && body.sources.length > 0;
}
