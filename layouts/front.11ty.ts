import { publicationJsonLd, webSiteJsonLd } from "../src/formats/json-ld.ts";
import { type Html, html } from "../src/html.ts";
import type { FrontModel, Page, Site } from "../src/pages/types.ts";
import { href } from "../src/pages/urls.ts";
import { document } from "./parts/document.ts";
import { layout } from "./parts/layout.ts";
import { teaser, teaserList } from "./parts/teaser.ts";
import { texts } from "./texts.ts";

export default layout("front", (page: Page<"front">, site: Site) => {
  const { lead, latest, rails } = page.model;
  const main = html`<div class="front-top">
${lead && html`<section class="front-lead" aria-label="${texts.front.lead}">${teaser(lead, { level: 2, size: "lead", section: true, picture: true }, site)}</section>`}
${(latest.length > 0 || !lead) && latestColumn(latest, site)}
</div>
${rails.map((own) => rail(own, site))}`;
  return document(page, site, main, [publicationJsonLd(site), webSiteJsonLd(site)]);
});

function latestColumn(latest: FrontModel["latest"], site: Site): Html {
  return html`<section class="front-latest">
<h2 class="rail-title">${texts.front.latest}</h2>
${teaserList(latest, { level: 3, size: "brief", section: true }, site)}
</section>`;
}

function rail({ section, teasers }: FrontModel["rails"][number], site: Site): Html {
  return html`<section class="rail">
<div class="rail-head">
<h2 class="rail-title"><a href="${href(section.url, site)}">${section.title}</a></h2>
${section.description && html`<p class="rail-description">${section.description}</p>`}
</div>
${teaserList(teasers, { level: 3, size: "standard" }, site, { level: 3, size: "standard", picture: true })}
</section>
`;
}
