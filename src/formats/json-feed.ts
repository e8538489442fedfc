import { generateJsonFeed, type JsonFeed } from "feedsmith";
import type { Page } from "../pages/page.ts";
import type { Site } from "../pages/types.ts";
import { absolute } from "../pages/urls.ts";
import { compact } from "./compact.ts";
import { type FeedEntry, feedEntry } from "./feed-entry.ts";
import type { SourceParts } from "./feed-sources.ts";
import { cleanStrings } from "./xml.ts";

/** JSON Feed 1.1 with full text: https://www.jsonfeed.org/version/1.1/ */
export function jsonFeed({ url, model }: Page<"feed">, site: Site, sources: SourceParts): string {
  const items = model.entries.map((entry) => item(feedEntry(entry, site, sources)));
  const feed: JsonFeed.Feed<string, true> = {
    title: model.title,
    home_page_url: absolute(model.home, site),
    feed_url: absolute(url, site),
    ...(model.description.trim() && { description: model.description }),
    language: site.settings.language,
    authors: [{ name: site.settings.title, url: absolute("/", site) }],
    items,
  };
  const generated = generateJsonFeed(cleanStrings(feed)) as object;
  // feedsmith leaves an empty list out, but `items` is required.
  return JSON.stringify({ ...generated, ...(items.length === 0 && { items }) });
}

function item(entry: FeedEntry): JsonFeed.Item<string, true> {
  return compact({
    id: entry.url,
    url: entry.url,
    title: entry.title,
    content_html: entry.html,
    summary: entry.standfirst,
    image: entry.image?.url,
    date_published: entry.published.iso,
    date_modified: entry.updated.iso,
    authors: [...entry.authors],
    tags: [...entry.categories],
    language: entry.language,
  });
}
