import { type Html, html } from "../../src/html.ts";
import { searchUrl } from "../../src/pages/site-urls.ts";
import type { Link, Meta, Site } from "../../src/pages/types.ts";
import { href } from "../../src/pages/urls.ts";
import { wordsOf } from "../../src/words/words-of.ts";
import { editionLinks } from "./edition-links.ts";
import { linkTo } from "./link.ts";
import { texts } from "./texts.ts";

/** The publication's name and sections. On the front, the name is the page's heading. */
export function masthead(meta: Meta, site: Site): Html {
  const { tagline } = site.settings;
  const front = meta.url === site.settings.home;
  return html`<header class="masthead">
${bar(meta, site)}
${front ? html`<h1 class="masthead-title">${nameplate(site)}</h1>` : html`<p class="masthead-title"><a href="${href(site.settings.home, site)}">${nameplate(site)}</a></p>`}
${tagline && html`<p class="masthead-tagline">${tagline}</p>`}
${site.navigation.masthead.length > 0 && sectionNavigation(meta, site)}
</header>`;
}

/** The publication's name as text, or its logo. */
function nameplate(site: Site): Html {
  const { title, logo } = site.settings;
  if (!logo) return html`${title}`;
  const { src, width, height } = logo;
  return html`<img class="logo" src="${href(src, site)}" alt="${title}" width="${width}" height="${height}">`;
}

function sectionNavigation(meta: Meta, site: Site): Html {
  return html`<nav class="section-nav" aria-label="${texts(site).sections}">
<ul>
${site.navigation.masthead.map((link) => entry(link, meta, site))}${searchLink(meta, site)}</ul>
</nav>`;
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

/** The last link of the row, unless the navigation puts it elsewhere. Search has a separate page, since a field on every page would need a script there. */
function searchLink(meta: Meta, site: Site): Html | undefined {
  if (!site.settings.search) return undefined;
  const title = wordsOf(site.settings.language).pages.search;
  const url = searchUrl(site.settings);
  if (site.navigation.masthead.some((link) => link.url === url)) return undefined;
  return entry({ title, url }, meta, site);
}

/** `page` for the page itself, `true` for the section that contains it. */
function current(url: string, { url: own, breadcrumbs }: Meta): Html | undefined {
  if (url === own) return html` aria-current="page"`;
  return breadcrumbs.some((crumb) => crumb.url === url) ? html` aria-current="true"` : undefined;
}
