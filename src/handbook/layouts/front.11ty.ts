import { type FrontModel, href, html, type Link, layout, type Teaser } from "dateline-news";
import { document } from "dateline-news/parts/document";
import { pageList } from "./parts/page-list.ts";

/** A rail has four columns. */
const SHOWN = 4;

/** Rules are looked up by name: the first four of the alphabet would help nobody. */
const WITHOUT_RAIL = "/rules/";

/** The front of the handbook: the first pages of each section. */
export default layout("front", (page, site) => {
  const shown = page.model.rails.filter(({ section }) => section.url !== WITHOUT_RAIL);
  const rails = shown.map(
    ({ section }) => html`<section class="rail">
<div class="rail-head">
<h2 class="rail-title"><a href="${href(section.url, site)}">${section.title}</a></h2>
${section.description && html`<p class="rail-description">${section.description}</p>`}
</div>
${pageList(firstPages(page.model, section), "teasers", site)}
</section>`,
  );
  return document(page, site, html`${rails}`);
});

/** A front spreads a section's newest articles over its columns; here they are together. */
function firstPages({ lead, seconds, latest, rails }: FrontModel, { url }: Link): Teaser[] {
  const above = lead ? [lead, ...seconds] : seconds;
  const all = [...above, ...latest, ...rails.flatMap(({ teasers }) => teasers)];
  const own = all.filter(({ section }) => section.url === url);
  const once = [...new Map(own.map((teaser) => [teaser.url, teaser])).values()];
  return once.toSorted((a, b) => b.published.millis - a.published.millis).slice(0, SHOWN);
}
