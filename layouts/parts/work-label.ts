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

/** The label at the head of an article, with a link to the ethics policy. */
export function workLabel(article: Labelled, site: Site): Html | undefined {
  const work = workOf(article, site);
  if (!work) return undefined;
  const ethics = linkTo(site.settings.policies.ethics, site);
  const more = ethics && html` <a href="${ethics}">${texts(site).aboutLabels}</a>`;
  const words = html`<strong>${work.name}</strong> <span>${work.meaning}</span>${more}`;
  return html`<p class="work-label work-${article.type}">${inInterface(words, article.language, site)}</p>`;
}

function sponsorName({ name, url }: NonNullable<Article["sponsor"]>): Html {
  if (!url) return html`<bdi>${name}</bdi>`;
  return html`<a href="${url}" rel="external noopener sponsored">${name}</a>`;
}
