import { publicationJsonLd, webSiteJsonLd } from "../src/formats/json-ld.ts";
import { type Html, html } from "../src/html.ts";
import type { Page } from "../src/pages/page.ts";
import type { FrontModel } from "../src/pages/reader-models.ts";
import type { Site, Teaser } from "../src/pages/types.ts";
import { href } from "../src/pages/urls.ts";
import { document } from "./parts/document.ts";
import { isShown } from "./parts/figure.ts";
import { layout } from "./parts/layout.ts";
import { teaser, teaserList } from "./parts/teaser.ts";
import { texts } from "./texts/texts-of.ts";

const LEAST_LATEST = 6;

export default layout("front", (page: Page<"front">, site: Site) => {
  const { lead, rails } = page.model;
  const { second, latest } = besideLead(page.model);
  const main = html`<div class="front-top">
${lead && leadStory(lead, second, site)}
${(latest.length > 0 || !lead) && latestColumn(latest, site)}
</div>
${rails.map((own) => rail(own, site))}`;
  return document(page, site, main, [publicationJsonLd(site), webSiteJsonLd(site)]);
});

/**
 * A lead without a picture is followed by two more, which fill the height of the latest column; both need enough of
 * it. Two with pictures, where there are two: side by side, one with and one without leaves a hole.
 */
function besideLead({ lead, latest }: FrontModel): { second: Teaser[]; latest: Teaser[] } {
  if (!lead || isShown(lead.image) || latest.length < LEAST_LATEST) return { second: [], latest };
  const pictured = latest.filter(({ image }) => isShown(image));
  const second = (pictured.length >= 2 ? pictured : latest).slice(0, 2);
  return { second, latest: latest.filter((item) => !second.includes(item)) };
}

function leadStory(lead: Teaser, second: readonly Teaser[], site: Site): Html {
  const shared = { level: 2, section: true, picture: true } as const;
  return html`<section class="front-lead" aria-label="${texts(site).front.lead}">
${teaser(lead, { ...shared, size: "lead" }, site)}
${
  second.length > 0 &&
  html`<div class="front-second">
${second.map((item) => teaser(item, { ...shared, size: "standard" }, site))}
</div>`
}
</section>`;
}

function latestColumn(latest: FrontModel["latest"], site: Site): Html {
  return html`<section class="front-latest">
<h2 class="rail-title">${texts(site).front.latest}</h2>
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
