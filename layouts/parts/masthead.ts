import { type Html, html } from "../../src/html.ts";
import { notFoundUrl, searchUrl } from "../../src/pages/site-urls.ts";
import type { Link, Meta, Site } from "../../src/pages/types.ts";
import { href } from "../../src/pages/urls.ts";
import { editionLinks } from "./edition-links.ts";
import { linkTo } from "./link.ts";
import { searchField } from "./search-field.ts";
import { texts } from "./texts.ts";

/** The publication's name, its sections and a search field. On the front, the name is the page's heading. */
export function masthead(meta: Meta, site: Site): Html {
  const { tagline } = site.settings;
  const front = meta.url === site.settings.home;
  return html`<header class="masthead">
${bar(meta, site)}
${front ? html`<h1 class="masthead-title">${nameplate(site)}</h1>` : html`<p class="masthead-title"><a href="${href(site.settings.home, site)}">${nameplate(site)}</a></p>`}
${front && tagline && html`<p class="masthead-tagline">${tagline}</p>`}
${row(meta, site)}</header>`;
}

/** The publication's name as text, or its logo. */
function nameplate(site: Site): Html {
  const { title, logo } = site.settings;
  if (!logo) return html`${title}`;
  const { src, width, height } = logo;
  return html`<img class="logo" src="${href(src, site)}" alt="${title}" width="${width}" height="${height}">`;
}

/** The sections and the search field, below the name. Pages with a larger field have only that one. */
function row(meta: Meta, site: Site): Html | undefined {
  const { settings, navigation } = site;
  const hasField = [searchUrl(settings), notFoundUrl(settings)].includes(meta.url);
  const field = hasField ? undefined : searchField(site);
  if (navigation.masthead.length === 0 && !field) return undefined;
  return html`<div class="masthead-row">
${navigation.masthead.length > 0 && menu(meta, site)}${field}</div>
`;
}

/** The sections: a menu on phones. On wider screens the stylesheet shows them all, and hides the button. */
function menu(meta: Meta, site: Site): Html {
  const { menu: button, sections } = texts(site);
  return html`<details class="menu">
<summary>${button}</summary>
<nav class="section-nav" aria-label="${sections}">
<ul>
${site.navigation.masthead.map((link) => entry(link, meta, site))}</ul>
</nav>
</details>
`;
}

function entry({ title, url }: Link, meta: Meta, site: Site): Html | undefined {
  const target = linkTo(url, site);
  return target === undefined
    ? undefined
    : html`<li><a href="${target}"${current(url, meta)}>${title}</a></li>\n`;
}

/** Links to other editions, and the link that asks readers to act, such as Donate. */
function bar(meta: Meta, site: Site): Html | undefined {
  const { action } = site.navigation;
  const target = linkTo(action?.url, site);
  const editions = editionLinks(meta, site);
  if (target === undefined) return editions;
  return html`<div class="masthead-bar">
${editions}
<p class="masthead-action"><a class="button" href="${target}">${action?.title}</a></p>
</div>`;
}

/** `page` for the page itself, `true` for the section that contains it. */
function current(url: string, { url: own, breadcrumbs }: Meta): Html | undefined {
  if (url === own) return html` aria-current="page"`;
  return breadcrumbs.some((crumb) => crumb.url === url) ? html` aria-current="true"` : undefined;
}
