import { html } from "../src/html.ts";
import type { Page } from "../src/pages/page.ts";
import type { Site } from "../src/pages/types.ts";
import { body } from "./parts/body.ts";
import { contents } from "./parts/contents.ts";
import { document } from "./parts/document.ts";
import { languageAttributes } from "./parts/language.ts";
import { layout } from "./parts/layout.ts";
import { pageHeader } from "./parts/list-page.ts";
import { newsletter } from "./parts/newsletter.ts";
import { sourceList } from "./parts/source-list.ts";
import { texts } from "./parts/texts.ts";

export default layout("standing", (page: Page<"standing">, site: Site) => {
  const { page: standing, contents: headings } = page.model;
  const { language } = standing;
  const main = html`<article class="article standing"${languageAttributes(language, site.settings.language)}>
${pageHeader(site, standing.title, standing.description)}
<div class="article-text">
${contents(texts(site).contents.page, headings, language, site)}
<div class="prose">
${body(standing.body, site)}
</div>
</div>
${sourceList(standing.body.citations, language, site)}
${newsletter({ kind: page.kind, meta: page.model.meta }, site, language)}
</article>`;
  return document(page, site, main);
});
