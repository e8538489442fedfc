import { FEEDS, type FeedFormat } from "../../src/feed-formats.ts";
import { type Html, html } from "../../src/html.ts";
import { memo } from "../../src/memo.ts";
import { feedUrl } from "../../src/pages/site-urls.ts";
import type { Meta, Site } from "../../src/pages/types.ts";
import { href } from "../../src/pages/urls.ts";
import { texts } from "./texts.ts";

/** A feed is called as the page is that it is of; `title` is empty for the publication's own. */
export function feedTitle(title: string, site: Site): string {
  const { settings } = site;
  return title ? texts(site).documentTitle(title, settings.title) : settings.title;
}

/**
 * Feed readers offer what they find here, the first before the others: the page's own feeds, then the publication's, of
 * which one format will do there: the foot links to all.
 */
export function feedLinks({ feeds }: Pick<Meta, "feeds">, site: Site): Html {
  const whole: NonNullable<Meta["feeds"]> = { title: "", url: site.settings.home };
  const offered =
    feeds && feeds.url !== whole.url ? [feeds, { ...whole, brief: true as const }] : [whole];
  return html`${offered.map((of) => linksTo(of, site))}`;
}

const made = memo((_: Site) => new Map<string, Html>());

/** The same on all pages of a section. */
function linksTo(of: NonNullable<Meta["feeds"]>, site: Site): Html {
  const key = JSON.stringify(of);
  const links =
    made(site).get(key) ?? html`${formatsOf(of, site).map((format) => feedLink(of, format, site))}`;
  made(site).set(key, links);
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
