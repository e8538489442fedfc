import { html } from "../src/html.ts";
import type { Page } from "../src/pages/page.ts";
import type { LargeStories } from "../src/pages/reader-models.ts";
import type { Site } from "../src/pages/types.ts";
import { document } from "./parts/document.ts";
import { layout } from "./parts/layout.ts";
import { listPage, pageHeader } from "./parts/list-page.ts";
import { seconds } from "./parts/seconds.ts";
import { teaser } from "./parts/teaser.ts";

export default layout("section", (page: Page<"section">, site: Site) => {
  const { section, paging, teasers, top } = page.model;
  const header = pageHeader(site, section.title, section.description, paging);
  const large = top?.lead ? [top.lead, ...top.seconds] : [];
  const listed = teasers.filter((item) => !large.some(({ url }) => url === item.url));
  const list = { teasers: listed, paging };
  const options = { section: false, ...(top && { top: largeStories(top, site) }) };
  return document(page, site, listPage(header, list, site, options));
});

function largeStories(top: LargeStories, site: Site) {
  if (!top.lead) return html``;
  return html`<div class="section-top">
${teaser(top.lead, { level: 2, size: "large", picture: "large" }, site)}
${seconds(top, { level: 2, size: "standard" }, site)}
</div>`;
}
