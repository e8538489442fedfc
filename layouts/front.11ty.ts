import { type Html, html } from "../src/html.ts";
import type { Page } from "../src/pages/page.ts";
import type { FrontModel } from "../src/pages/reader-models.ts";
import type { Site, Teaser } from "../src/pages/types.ts";
import { document } from "./parts/document.ts";
import { layout } from "./parts/layout.ts";
import { newsletter } from "./parts/newsletter.ts";
import { rail } from "./parts/rail.ts";
import { seconds } from "./parts/seconds.ts";
import { publicationData } from "./parts/structured-data.ts";
import { teaser, teaserList } from "./parts/teaser.ts";
import { texts } from "./parts/texts.ts";

export default layout("front", (page: Page<"front">, site: Site) => {
  const { opinion, latest, rails } = page.model;
  const isEmpty = !page.model.lead && rails.length === 0;
  const beside = [
    opinion.length > 0 && column("opinion", opinion, site),
    (latest.length > 0 || isEmpty) && column("latest", latest, site),
  ];
  const form = latest.length > 0 ? "front-columns" : "front-rows";
  const main = html`<div class="front-top ${form}">
${leadStories(page.model, site)}
${beside.some(Boolean) && html`<div class="front-beside">${beside}</div>`}
</div>
${rails.length > 0 && html`<div class="rails">${rails.map((own) => rail(own, site))}</div>`}
${newsletter({ kind: page.kind, meta: page.model.meta }, site)}`;
  return document(page, site, main, publicationData(site));
});

function leadStories(model: FrontModel, site: Site): Html | undefined {
  const { lead, latest } = model;
  if (!lead) return undefined;
  const shared = { level: 2, section: true } as const;
  return html`<section class="front-lead" aria-label="${texts(site).front.lead}">
${teaser(lead, { ...shared, size: "lead", picture: "front" }, site)}
${seconds(model, { ...shared, size: "standard", picture: latest.length > 0 ? "second" : undefined }, site)}
</section>`;
}

/** A column of headlines. Opinion is signed, and kept separate from reporting. */
function column(name: "opinion" | "latest", items: readonly Teaser[], site: Site): Html {
  const size = name === "opinion" ? "signed" : "brief";
  return html`<section class="front-${name}">
<h2 class="rail-title">${texts(site).front[name]}</h2>
${teaserList(items, { level: 3, size, section: name === "latest" }, site)}
</section>
`;
}
