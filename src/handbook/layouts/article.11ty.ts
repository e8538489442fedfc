import {
  type ArticleModel,
  type Html,
  href,
  html,
  layout,
  type Neighbour,
  type Site,
} from "dateline-news";
import { body } from "dateline-news/parts/body";
import { contents } from "dateline-news/parts/contents";
import { document } from "dateline-news/parts/document";

/** A page of the handbook. Unlike an article, it has no byline, dates, citation or ways to share it. */
export default layout("article", (page, site) => {
  const { article, contents: headings } = page.model;
  const main = html`<article class="article">
<header class="article-header">
${article.kicker && html`<p class="kicker"><span>${article.kicker}</span></p>`}
<h1 class="headline">${article.title}</h1>
<p class="standfirst">${article.standfirst}</p>
</header>
<div class="article-text">
${contents("On this page", headings, article.language, site)}
<div class="prose">
${body(article.body, site)}
</div>
</div>
</article>
${neighbours(page.model, site)}`;
  return document(page, site, main);
});

/** Sections list the newest page first, so the newer page comes before this one. */
function neighbours({ newer, older, section }: ArticleModel, site: Site): Html | undefined {
  if (!newer && !older) return undefined;
  return html`<div class="read-next">
<nav class="neighbours" aria-label="More in ${section.title}">
${newer && neighbour(newer, "Previous", "newer", site)}
${older && neighbour(older, "Next", "older", site)}
</nav>
</div>`;
}

function neighbour(item: Neighbour, label: string, place: "newer" | "older", site: Site): Html {
  return html`<p class="neighbour neighbour-${place}"><span class="label">${label}</span>
<a href="${href(item.url, site)}">${item.title}</a></p>`;
}
