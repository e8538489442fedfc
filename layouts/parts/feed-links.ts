import type { FeedFormat } from "../../src/content/types.ts";
import { type Html, html } from "../../src/html.ts";
import { feedUrl } from "../../src/pages/site-urls.ts";
import type { Meta, Site } from "../../src/pages/types.ts";
import { href } from "../../src/pages/urls.ts";
import { texts } from "./texts.ts";

/** A feed is called as the page is that it is of; `title` is empty for the publication's own. */
export function feedTitle(title: string, site: Site): string {
  const { settings } = site;
  return title ? texts(site).documentTitle(title, settings.title) : settings.title;
}

/** Feed readers offer what they find here, the first before the others: the page's own feeds, then the publication's. */
export function feedLinks({ feeds }: Pick<Meta, "feeds">, site: Site): Html {
  const whole: NonNullable<Meta["feeds"]> = { title: "", url: site.settings.home };
  const offered = feeds && feeds.url !== whole.url ? [feeds, whole] : [whole];
  return html`${offered.flatMap((of) => formatsOf(of, site).map((format) => feedLink(of, format, site)))}`;
}

function formatsOf({ brief }: NonNullable<Meta["feeds"]>, { settings }: Site): FeedFormat[] {
  return brief ? settings.feeds.slice(0, 1) : settings.feeds;
}

function feedLink(of: { title: string; url: string }, format: FeedFormat, site: Site): Html {
  const { feeds, documentTitle } = texts(site);
  const title = documentTitle(feeds[format], feedTitle(of.title, site));
  const url = href(feedUrl(of.url, format), site);
  return html`<link rel="alternate" type="${FEED_TYPES[format]}" title="${title}" href="${url}">\n`;
}

const FEED_TYPES = {
  rss: "application/rss+xml",
  atom: "application/atom+xml",
  json: "application/feed+json",
} satisfies Record<FeedFormat, string>;
