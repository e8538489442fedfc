import { type Html, html } from "../src/html.ts";
import type { Page } from "../src/pages/page.ts";
import type { LiteItem } from "../src/pages/reader-models.ts";
import { liteUrl } from "../src/pages/site-urls.ts";
import type { Site } from "../src/pages/types.ts";
import { href } from "../src/pages/urls.ts";
import { languageAttributes } from "./parts/language.ts";
import { layout } from "./parts/layout.ts";
import { liteDocument } from "./parts/lite-document.ts";
import { texts } from "./parts/texts.ts";
import { unpublishedText } from "./parts/unpublished.ts";
import { listLabel } from "./parts/work-label.ts";

export default layout("lite-front", ({ model }: Page<"lite-front">, site: Site) => {
  const { meta, latest, sections } = model;
  const main = html`<h2>${texts(site).front.latest}</h2>
${list(latest, site)}
${sections.map(
  ({ section, items }) => html`<h2><a href="${href(section.url, site)}">${section.title}</a></h2>
${list(items, site)}
`,
)}`;
  return liteDocument(meta, site, main);
});

function list(items: readonly LiteItem[], site: Site): Html {
  const lines = items.map(({ url, title, language, type, unpublished }) => {
    const label = listLabel(type, site);
    const link = href(liteUrl(url, site.settings), site);
    const attributes = languageAttributes(language, site.settings.language);
    return html`<li><a href="${link}"${attributes}>${title}</a>${label && ` (${label})`}${unpublished && html` (${unpublishedText(unpublished, site)})`}</li>\n`;
  });
  return lines.length > 0
    ? html`<ul>
${lines}</ul>`
    : html`<p>${texts(site).list.empty}</p>`;
}
