import { type Html, html } from "../../src/html.ts";
import type { Paging, Site, Teaser } from "../../src/pages/types.ts";
import { pagination } from "./pagination.ts";
import { type TeaserStyle, teaserList } from "./teaser.ts";
import { texts } from "./texts.ts";

interface List {
  teasers: Teaser[];
  paging: Paging;
}

/**
 * A page of articles under its header. `heading` names the list if the page's title does not; `top` is what is
 * above it.
 */
export function listPage(
  header: Html,
  { teasers, paging }: List,
  site: Site,
  options: { heading?: string; section?: boolean; top?: Html } = {},
): Html {
  const { heading, section = true, top } = options;
  const style: TeaserStyle = { level: heading ? 3 : 2, size: "standard", section, picture: "list" };
  const isListed = teasers.length > 0 || !top || paging.count > 1;
  return html`<div class="list-page">
${header}
${top}
${
  isListed &&
  html`<div class="list">
${heading && html`<h2 class="rail-title">${heading}</h2>`}
${(teasers.length > 0 || !top) && teaserList(teasers, style, site)}
${pagination(paging, site)}
</div>`
}
</div>`;
}

/** The header of a page other than an article: its title, description and page number. */
export function pageHeader(site: Site, title: string, description?: string, paging?: Paging): Html {
  return html`<header class="page-header">
<h1>${title}</h1>
${description && html`<p class="standfirst">${description}</p>`}
${paging && paging.number > 1 && html`<p class="label">${texts(site).list.page(paging.number, paging.count)}</p>`}
</header>`;
}
