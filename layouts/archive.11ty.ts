import { formatMonth, formatYear } from "../src/dates/print-dates.ts";
import { type Html, html } from "../src/html.ts";
import type { Page } from "../src/pages/page.ts";
import type { ArchiveModel } from "../src/pages/reader-models.ts";
import { monthUrl } from "../src/pages/site-urls.ts";
import type { Site } from "../src/pages/types.ts";
import { href } from "../src/pages/urls.ts";
import { document } from "./parts/document.ts";
import { layout } from "./parts/layout.ts";
import { listPage, pageHeader } from "./parts/list-page.ts";
import { texts } from "./parts/texts.ts";

export default layout("archive", (page: Page<"archive">, site: Site) => {
  const { yyyy, mm, paging, meta } = page.model;
  const title = mm ? monthName(yyyy, mm, site) : formatYear(yyyy, site.settings.language);
  const header = html`${pageHeader(site, title, meta.description, paging)}
${months(page.model, site)}`;
  return document(page, site, listPage(header, page.model, site));
});

function monthName(yyyy: string, mm: string, site: Site): string {
  return formatMonth(yyyy, mm, site.settings.language);
}

/** Links to all months of the year. */
function months({ yyyy, mm, months: all, paging }: ArchiveModel, site: Site): Html {
  const items = all.map((each) => {
    // On later pages of a month, its link leads to the first, so it is not the current page.
    const current =
      each.mm === mm && html` aria-current="${paging.number === 1 ? "page" : "true"}"`;
    const url = href(monthUrl(yyyy, each.mm, site.settings), site);
    return html`<li><a href="${url}"${current}>${monthName(yyyy, each.mm, site)}</a> <span class="count">${texts(site).index.articles(each.count)}</span></li>\n`;
  });
  return html`<nav class="months" aria-label="${texts(site).list.months}">
<ul>
${items}</ul>
</nav>`;
}
