import { type Html, html } from "../src/html.ts";
import type { Page } from "../src/pages/page.ts";
import type { FrontModel } from "../src/pages/reader-models.ts";
import type { Site, Teaser } from "../src/pages/types.ts";
import { href } from "../src/pages/urls.ts";
import { document } from "./parts/document.ts";
import { isShown } from "./parts/figure.ts";
import { layout } from "./parts/layout.ts";
import { newsletter } from "./parts/newsletter.ts";
import { publicationData } from "./parts/structured-data.ts";
import { teaser, teaserList } from "./parts/teaser.ts";
import { texts } from "./parts/texts.ts";

export default layout("front", (page: Page<"front">, site: Site) => {
  const { lead, seconds, opinion, latest, rails } = page.model;
  const beside = [
    opinion.length > 0 && column("opinion", opinion, site),
    (latest.length > 0 || !lead) && column("latest", latest, site),
  ];
  const main = html`<div class="front-top">
${lead && leadStory(lead, seconds, site)}
${beside.some(Boolean) && html`<div class="front-beside">${beside}</div>`}
</div>
${rails.map((own) => rail(own, site))}${newsletter({ kind: page.kind, meta: page.model.meta }, site)}`;
  return document(page, site, main, publicationData(site));
});

function leadStory(lead: Teaser, seconds: readonly Teaser[], site: Site): Html {
  const shared = { level: 2, section: true } as const;
  // Pictures for all or none: one without a neighbour would leave a hole.
  const picture = seconds.every(({ image }) => isShown(image)) ? "second" : undefined;
  return html`<section class="front-lead" aria-label="${texts(site).front.lead}">
${teaser(lead, { ...shared, size: "lead", picture: "front" }, site)}
${
  seconds.length > 0 &&
  html`<div class="front-second">
${seconds.map((item) => teaser(item, { ...shared, size: "standard", picture }, site))}
</div>`
}
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

function rail({ section, teasers }: FrontModel["rails"][number], site: Site): Html {
  const first = { level: 3, size: "standard", picture: "rail" } as const;
  const pictured = isShown(teasers[0]?.image) && " rail-pictured";
  return html`<section class="rail${pictured}">
<div class="rail-head">
<h2 class="rail-title"><a href="${href(section.url, site)}">${section.title}</a></h2>
${section.description && html`<p class="rail-description">${section.description}</p>`}
</div>
${teaserList(teasers, { level: 3, size: "brief" }, site, first)}
</section>
`;
}
