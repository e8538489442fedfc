import type { Service } from "../src/content/services.ts";
import { type Html, html } from "../src/html.ts";
import { mailto } from "../src/pages/mailto.ts";
import type { Page } from "../src/pages/page.ts";
import type { PrivacyModel } from "../src/pages/reader-models.ts";
import type { Site } from "../src/pages/types.ts";
import { document } from "./parts/document.ts";
import { layout } from "./parts/layout.ts";
import { linkTo } from "./parts/link.ts";
import { pageHeader } from "./parts/list-page.ts";
import { serviceName } from "./parts/service-name.ts";
import { texts } from "./parts/texts.ts";

export default layout("privacy", (page: Page<"privacy">, site: Site) => {
  const { meta, newsletter, counters, embeds, comments } = page.model;
  const { privacy: words, signs } = texts(site);
  const { search, editor } = site.settings;
  const main = html`<article class="article standing">
${pageHeader(site, meta.title, meta.description)}
<div class="article-text">
<div class="prose">
<h2>${words.reading}</h2>
<p>${words.noCookies}${counters.length === 0 && `${signs.gap}${words.noThirdParties}`}</p>
${embeds.length > 0 && html`<p>${words.embeds(listed(embeds, site))}</p>`}
<p>${words.server}</p>
${search && counters.length === 0 && html`<p>${words.search}</p>`}
${counters.length > 0 && html`<h2>${words.counting}</h2>`}
${counters.map((service) => html`<p>${words.counter(serviceName(service, site))}${service.cookieless && `${signs.gap}${words.cookieless}`}</p>\n`)}${
  newsletter &&
  html`<h2>${words.newsletter}</h2>
<p>${words.subscribing(serviceName(newsletter, site))}</p>`
}
${comments && commenting(comments, site)}
${
  editor &&
  html`<h2>${words.questions}</h2>
<p>${words.contact(address(editor, site))}</p>`
}
</div>
</div>
</article>`;
  return document(page, site, main);
});

function listed(services: readonly Service[], site: Site): Html {
  const { comma } = texts(site).signs;
  return html`${services.map((service, index) => html`${index > 0 && comma}${serviceName(service, site)}`)}`;
}

/** Where readers comment, and who learns what. */
function commenting({ service, isFrame }: NonNullable<PrivacyModel["comments"]>, site: Site): Html {
  const { comments, privacy: words, signs } = texts(site);
  const name = serviceName(service, site);
  return html`<h2>${comments.heading}</h2>
<p>${isFrame ? words.frame(name) : words.network(name)}${signs.gap}${words.repliesShown}</p>`;
}

function address(email: string, site: Site): Html {
  return html`<a href="${linkTo(mailto({ to: email }), site)}"><bdi>${email}</bdi></a>`;
}
