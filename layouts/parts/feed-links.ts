import { FEEDS, type FeedFormat } from "../../src/feed-formats.ts";
import { type Html, html } from "../../src/html.ts";
import { memo } from "../../src/memo.ts";
import { feedUrl } from "../../src/pages/site-urls.ts";
import type { Meta, Site } from "../../src/pages/types.ts";
import { href } from "../../src/pages/urls.ts";
import { texts } from "./texts.ts";

/** A feed has the title of its page. For the publication's feed, `title` is empty. */
export function feedTitle(title: string, site: Site): string {
  const { settings } = site;
  return title ? texts(site).documentTitle(title, settings.title) : settings.title;
}

/**
 * Links from which feed readers find feeds, in the order they offer them: the page's feeds, then the publication's. One
 * format of the latter is enough, since the foot links to all.
 */
export function feedLinks({ feeds }: Pick<Meta, "feeds">, site: Site): Html {
  const whole: NonNullable<Meta["feeds"]> = { title: "", url: site.settings.home };
  const offered =
    feeds && feeds.url !== whole.url ? [feeds, { ...whole, brief: true as const }] : [whole];
  return html`${offered.map((of) => linksTo(of, site))}`;
}

const cachedLinks = memo((_: Site) => new Map<string, Html>());

/** Cached, since all pages of a section have the same links. */
function linksTo(of: NonNullable<Meta["feeds"]>, site: Site): Html {
  const key = JSON.stringify(of);
  const links =
    cachedLinks(site).get(key) ??
    html`${formatsOf(of, site).map((format) => feedLink(of, format, site))}`;
  cachedLinks(site).set(key, links);
  return links;
}

function formatsOf({ brief }: NonNullable<Meta["feeds"]>, { settings }: Site): FeedFormat[] {
  return brief ? settings.feeds.slice(0, 1) : settings.feeds;
}

function feedLink(of: { title: string; url: string }, format: FeedFormat, site: Site): Html {
  const { feeds, documentTitle } = texts(site);
  const title = documentTitle(feeds[format], feedTitle(of.title, site));
  const url = href(feedUrl(of.url, format), site);
  return html`<link rel="alternate" type="${FEEDS[format].type}" title="${title}" href="${url}">\n`;
}
