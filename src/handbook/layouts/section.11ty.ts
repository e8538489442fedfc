import { html, layout } from "dateline-news";
import { document } from "dateline-news/parts/document";
import { pageHeader } from "dateline-news/parts/list-page";
import { pageList } from "./parts/page-list.ts";

/** The groups of how-to guides in the order in which a newsroom needs them. Others follow. */
const ORDER = [
  "Writing",
  "Sources",
  "People and pages",
  "Sections and topics",
  "Languages",
  "Looks",
  "Readers",
  "Publishing",
];

/** A section of the handbook: its pages in groups by kicker. */
export default layout("section", (page, site) => {
  const { section, teasers } = page.model;
  const groups = [...Map.groupBy(teasers, ({ kicker = "" }) => kicker)];
  groups.sort(([a], [b]) => placeOf(a) - placeOf(b));
  const main = html`<div class="index-page">
${pageHeader(site, section.title, section.description)}
${groups.map(
  ([kicker, pages]) => html`<section class="index-group">
<h2 class="rail-title">${kicker}</h2>
${pageList(pages, "teasers source-index", site)}
</section>`,
)}
</div>`;
  return document(page, site, main);
});

function placeOf(kicker: string): number {
  const place = ORDER.indexOf(kicker);
  return place === -1 ? ORDER.length : place;
}
