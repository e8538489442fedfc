import type { Article } from "../../src/content/types.ts";
import { type Html, html } from "../../src/html.ts";
import type { Site } from "../../src/pages/types.ts";
import type { ArticleType } from "../../src/vocabularies.ts";
import { inInterface } from "./language.ts";
import { linkTo } from "./link.ts";
import { texts } from "./texts.ts";

/** Types without a label in lists. All others need one, or readers would take them for reporting. */
const UNLABELLED: ReadonlySet<ArticleType> = new Set(["news", "explainer"]);

/** The label of an article in a list, unless it is plain reporting. */
export function listLabel(type: ArticleType, site: Site): string | undefined {
  return UNLABELLED.has(type) ? undefined : texts(site).types[type];
}

type Labelled = Pick<Article, "type" | "sponsor" | "language">;

/** The name of an article's type and what it means; undefined for news. For sponsored articles, it names who paid. */
export function workOf(
  { type, sponsor }: Labelled,
  site: Site,
): { name: string; meaning: Html } | undefined {
  if (type === "news") return undefined;
  const { types, meanings, paidBy } = texts(site);
  const payer = type === "sponsored" && sponsor;
  return {
    name: types[type],
    meaning: payer ? paidBy(sponsorName(payer)) : html`${meanings[type]}`,
  };
}

/**
 * The type at the head of an article: a button that opens what it means, without a script. Undefined for news, and for
 * sponsored articles, whose label nobody may overlook.
 */
export function typeLabel(article: Labelled, site: Site): Html | undefined {
  const work = article.type === "sponsored" ? undefined : workOf(article, site);
  if (!work) return undefined;
  const own = (words: Html | string) => inInterface(words, article.language, site);
  const more = ethicsLink(site);
  return html`<button type="button" class="type" popovertarget="type:meaning">${own(work.name)}</button>
<div popover class="preview meaning" id="type:meaning"><p>${own(work.meaning)}</p>
${more && html`<p class="preview-list">${own(more)}</p>`}</div>`;
}

/** The whole label, with a link to the ethics policy: in a box for sponsored articles, and where nothing unfolds. */
export function workLabel(article: Labelled, site: Site): Html | undefined {
  const work = workOf(article, site);
  if (!work) return undefined;
  const more = ethicsLink(site);
  const words = html`<strong>${work.name}</strong> <span>${work.meaning}</span>${more && html` ${more}`}`;
  return html`<p class="work-label work-${article.type}">${inInterface(words, article.language, site)}</p>`;
}

function ethicsLink(site: Site): Html | undefined {
  const ethics = linkTo(site.settings.policies.ethics, site);
  return ethics ? html`<a href="${ethics}">${texts(site).aboutLabels}</a>` : undefined;
}

function sponsorName({ name, url }: NonNullable<Article["sponsor"]>): Html {
  if (!url) return html`<bdi>${name}</bdi>`;
  return html`<a href="${url}" rel="external noopener sponsored">${name}</a>`;
}
