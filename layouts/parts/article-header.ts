import { type Html, html } from "../../src/html.ts";
import type { ArticleModel } from "../../src/pages/reader-models.ts";
import { authorUrl } from "../../src/pages/site-urls.ts";
import type { Site } from "../../src/pages/types.ts";
import { alsoIn } from "./also-in.ts";
import { byline } from "./byline.ts";
import { isShown, picture } from "./figure.ts";
import { headlineWords } from "./headline.ts";
import { inInterface } from "./language.ts";
import { sourcing } from "./sourcing.ts";
import { texts } from "./texts.ts";
import { timestamp } from "./timestamp.ts";
import { unpublishedBadge } from "./unpublished.ts";
import { typeLabel, workLabel } from "./work-label.ts";

/** Kicker, headline and standfirst; below a rule two lines: who wrote it, and when, how long and from what. */
export function articleHeader(model: ArticleModel, site: Site): Html {
  const { article, unpublished } = model;
  const { language } = article;
  return html`<header class="article-header">
${unpublished && html`<p>${inInterface(unpublishedBadge(unpublished, site), language, site)}</p>`}
${article.type === "sponsored" && workLabel(article, site)}
${kicker(model, site)}
<h1 class="headline${isLong(article.title) && " headline-long"}">${headlineWords(article.title, language)}</h1>
<p class="standfirst">${article.standfirst}</p>
<div class="article-facts">
${authors(model, site)}
${facts(model, site)}
${alsoIn(model, site)}
</div>
</header>`;
}

/** So many photos fit beside a byline on a phone. */
const MAX_PHOTOS = 3;

function authors({ authors: all, article: { language } }: ArticleModel, site: Site): Html {
  const links = all.map(({ id, name }) => ({ title: name, url: authorUrl(id, site.settings) }));
  if (links.length === 0) return html``;
  const photos = all.flatMap(({ photo }) => (isShown(photo) ? photo : [])).slice(0, MAX_PHOTOS);
  // The names beside them say who it is.
  const pictures = photos.map((photo) =>
    picture(photo, site, { role: "byline", decorative: true }),
  );
  return html`${pictures.length > 0 && html`<span class="byline-photos">${pictures}</span>\n`}<p class="byline">${inInterface(byline(links, site), language, site)}</p>`;
}

/** Times, reading time, sources, and whether it is old. */
function facts({ article, readingMinutes, citations, yearsOld }: ArticleModel, site: Site): Html {
  const { language, published, updated } = article;
  const words = texts(site);
  const old = yearsOld && (updated ? words.yearsUnchanged(yearsOld) : words.yearsOld(yearsOld));
  const parts = [
    html`<span>${words.published(timestamp(published, site))}</span>`,
    updated && html`<span>${words.updated(timestamp(updated, site))}</span>`,
    html`<span>${words.readingTime(readingMinutes)}</span>`,
    sourcing(citations, site),
    old && html`<span class="years-old">${old}</span>`,
  ];
  return html`<p class="times">${inInterface(html`${parts.map((part) => part && html`${part} `)}`, language, site)}</p>`;
}

/** Longer headlines would take more than four lines, and are set smaller. Ideographs count as two letters. */
const MAX_LENGTH = 90;

function isLong(title: string): boolean {
  return title.length + (title.match(/[\u2e80-\ud7ff\uf900-\ufaff]/g)?.length ?? 0) > MAX_LENGTH;
}

/** Type and kicker. A sponsored article has its label in a separate box instead. */
function kicker({ article }: ArticleModel, site: Site): Html | undefined {
  const label = typeLabel(article, site);
  if (!article.kicker && !label) return undefined;
  return html`<div class="kicker">${label} ${article.kicker && html`<span>${article.kicker}</span>`}</div>`;
}
