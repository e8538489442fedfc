import { generateRssFeed, type RssFeed } from "feedsmith";
import { html } from "../html.ts";
import type { Page } from "../pages/page.ts";
import type { Site } from "../pages/types.ts";
import { absolute } from "../pages/urls.ts";
import { rssEpisode, rssShow, withBooleans } from "./feed-audio.ts";
import { type FeedEntry, feedEntry, lastChange } from "./feed-entry.ts";
import type { SourceParts } from "./feed-sources.ts";
import { insertCdata, textMark } from "./feed-text.ts";
import { feedMedia, withoutCdata } from "./feed-xml.ts";
import { cleanStrings } from "./xml.ts";

/** RSS 2.0 with full text: https://www.rssboard.org/rss-specification */
export function rss({ url, model }: Page<"feed">, site: Site, sources: SourceParts): string {
  const entries = model.entries.map((entry) => feedEntry(entry, site, sources));
  const changed = lastChange(entries)?.iso;
  const items = entries.map((entry, index) => ({
    ...cleanStrings(item(entry, site.settings.language)),
    ...(!model.brief && { content: { encoded: textMark(index) } }),
  }));
  const self = absolute(model.self ?? url, site);
  const episodes = entries.filter(({ audio }) => audio);
  const feed: RssFeed.Feed<string, true> = {
    title: model.title,
    link: absolute(model.home, site),
    // A channel must have a description, and feedsmith omits an empty one.
    description: model.description.trim() || model.title,
    language: site.settings.language,
    generator: "Dateline",
    ...(changed && { lastBuildDate: changed }),
    atom: {
      links: [{ href: self, rel: "self", type: "application/rss+xml" }],
    },
    ...rssShow(self, episodes, site),
  };
  const xml = generateRssFeed({ ...cleanStrings(feed), items });
  return insertCdata(withoutCdata(withBooleans(xml)), entries);
}

function item(entry: FeedEntry, language: string): RssFeed.Item<string, true> {
  const changed = entry.updated.millis !== entry.published.millis;
  return {
    title: entry.title,
    link: entry.url,
    guid: { value: entry.id, isPermaLink: entry.id === entry.url },
    // The only element that is HTML, so text is escaped for HTML before XML; titles are plain text:
    // https://www.rssboard.org/rss-profile#element-channel-item-description
    description: String(html`${entry.standfirst}`),
    pubDate: entry.published.iso,
    // RSS has no element for the time of a change, so Atom's is used.
    ...(changed && { atom: { updated: entry.updated.iso } }),
    categories: entry.categories.map((name) => ({ name })),
    dc: {
      // RSS's `author` must be an email address.
      creators: entry.authors.map(({ name }) => name),
      ...(entry.language !== language && { languages: [entry.language] }),
    },
    ...feedMedia(entry),
    ...rssEpisode(entry.audio),
  };
}
