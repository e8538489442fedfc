import { socialUrl } from "../../src/formats/social.ts";
import { type Html, html } from "../../src/html.ts";
import { memo } from "../../src/memo.ts";
import { mailto } from "../../src/pages/mailto.ts";
import { feedUrl, indexUrls, liteUrl, searchUrl } from "../../src/pages/site-urls.ts";
import type { Link, Site } from "../../src/pages/types.ts";
import { href } from "../../src/pages/urls.ts";
import { POLICIES, SOCIAL_NETWORKS } from "../../src/vocabularies.ts";
import { wordsOf } from "../../src/words/words-of.ts";
import { linkTo } from "./link.ts";
import { texts } from "./texts.ts";

/** The foot, which is the same on every page: links through the publication, and who is behind it. */
export const foot = memo(makeFoot);

function makeFoot(site: Site): Html {
  const { title, description, tagline } = site.settings;
  const about = description ?? tagline;
  return html`<footer class="foot">
<div class="foot-about">
<p class="foot-title"><a href="${href(site.settings.home, site)}">${title}</a></p>
${about && html`<p>${about}</p>`}
</div>
${sections(site)}
${linkGroup(texts(site).foot.browse, [...browseLinks(site), ...liteLinks(site)], site)}
${linkGroup(texts(site).foot.about, aboutLinks(site), site)}
${linkGroup(texts(site).foot.follow, followLinks(site), site, "me")}
</footer>`;
}

/** The sections. Not a `nav`, since the masthead has one. */
function sections(site: Site): Html {
  const items = listOf(site.navigation.foot.sections, site);
  if (items.length === 0) return html``;
  return html`<div class="foot-links">
<h2>${texts(site).sections}</h2>
<ul>
${items}</ul>
</div>`;
}

function linkGroup(heading: string, links: readonly Link[], site: Site, rel?: string): Html {
  const items = listOf(links, site, rel);
  if (items.length === 0) return html``;
  return html`<nav class="foot-links" aria-label="${heading}">
<h2>${heading}</h2>
<ul>
${items}</ul>
</nav>`;
}

function listOf(links: readonly Link[], site: Site, rel?: string): Html[] {
  return links.flatMap(({ title, url }) => {
    const target = linkTo(url, site);
    if (!target) return [];
    const own = url.startsWith("/");
    return html`<li><a href="${target}"${!own && rel && html` rel="${rel}"`}>${title}</a></li>\n`;
  });
}

/** Links to the indexes of topics, authors, sources and the archive, and to the search page. */
export function browseLinks({ settings }: Site): Link[] {
  const words = wordsOf(settings.language).pages;
  const urls = indexUrls(settings);
  return [
    { title: words.tags, url: urls.tags },
    { title: words.authors, url: urls.authors },
    { title: words.sources, url: urls.sources },
    { title: words.archive, url: urls.archive },
    ...(settings.search ? [{ title: words.search, url: searchUrl(settings) }] : []),
  ];
}

function liteLinks(site: Site): Link[] {
  const { settings } = site;
  if (!settings.lite) return [];
  return [{ title: texts(site).lite.edition, url: liteUrl(settings.home, settings) }];
}

/** The foot's pages, then policies that are not among them, then the editor's address. */
function aboutLinks(site: Site): Link[] {
  const { navigation, settings } = site;
  const { pages } = navigation.foot;
  const known = new Set(pages.map(({ url }) => url));
  const policies = POLICIES.flatMap((policy): Link[] => {
    const url = settings.policies[policy];
    if (!url || known.has(url.replace(/#.*$/s, ""))) return [];
    return [{ title: texts(site).foot.policies[policy], url }];
  });
  const letter = settings.editor
    ? [{ title: texts(site).foot.editor, url: mailto({ to: settings.editor }) }]
    : [];
  return [...pages, ...policies, ...letter];
}

function followLinks(site: Site): Link[] {
  const { settings } = site;
  const accounts = SOCIAL_NETWORKS.flatMap((network): Link[] => {
    const account = settings.social[network];
    const url = account && socialUrl(network, account);
    return url ? [{ title: texts(site).foot.networks[network], url }] : [];
  });
  const feeds = settings.feeds.map((format) => ({
    title: texts(site).feeds[format],
    url: feedUrl(settings.home, format),
  }));
  return [...feeds, ...accounts];
}
