import { html, layout } from "dateline-news";
import { document } from "dateline-news/parts/document";
import { pageHeader } from "dateline-news/parts/list-page";
import { pageList } from "./parts/page-list.ts";

/** A section of the handbook: its pages in groups by kicker. The group of the newest page comes first. */
export default layout("section", (page, site) => {
  const { section, teasers } = page.model;
  const groups = [...Map.groupBy(teasers, ({ kicker = "" }) => kicker)];
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
