import { html } from "../src/html.ts";
import type { Page } from "../src/pages/page.ts";
import type { Site } from "../src/pages/types.ts";
import { document } from "./parts/document.ts";
import { layout } from "./parts/layout.ts";
import { pageHeader } from "./parts/list-page.ts";
import { signup } from "./parts/newsletter.ts";

export default layout("newsletter", (page: Page<"newsletter">, site: Site) => {
  const { title, description } = page.model.meta;
  const { newsletter } = site.settings;
  const main = html`<div class="newsletter-page">
${pageHeader(site, title, description)}
${newsletter && signup(newsletter, site)}
</div>`;
  return document(page, site, main);
});
