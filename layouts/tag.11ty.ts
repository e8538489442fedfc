import { type Html, html } from "../src/html.ts";
import type { Page } from "../src/pages/page.ts";
import type { TagModel } from "../src/pages/reader-models.ts";
import type { Site } from "../src/pages/types.ts";
import { body } from "./parts/body.ts";
import { document } from "./parts/document.ts";
import { languageAttributes } from "./parts/language.ts";
import { layout } from "./parts/layout.ts";
import { listPage, pageHeader } from "./parts/list-page.ts";

export default layout("tag", (page: Page<"tag">, site: Site) => {
  const { tag, paging, meta, introduction } = page.model;
  const header = html`${pageHeader(site, tag.title, meta.description, paging)}
${introduction && introductionText(introduction, site)}`;
  return document(page, site, listPage(header, page.model, site));
});

function introductionText(
  { body: text, language }: NonNullable<TagModel["introduction"]>,
  site: Site,
): Html {
  const attributes = languageAttributes(language, site.settings.language);
  return html`<div class="prose introduction"${attributes}>${body(text, site)}</div>`;
}
