import { generateJsonFeed, type JsonFeed } from "feedsmith";
import type { Page } from "../pages/page.ts";
import type { Site } from "../pages/types.ts";
import { absolute } from "../pages/urls.ts";
import { compact } from "./compact.ts";
import type { FeedAudio } from "./feed-audio.ts";
import { type FeedEntry, feedEntry } from "./feed-entry.ts";
import type { SourceParts } from "./feed-sources.ts";
import { insertJson, textMark } from "./feed-text.ts";
import { cleanStrings } from "./xml.ts";

/** JSON Feed 1.1 with full text: https://www.jsonfeed.org/version/1.1/ */
export function jsonFeed({ url, model }: Page<"feed">, site: Site, sources: SourceParts): string {
  const entries = model.entries.map((entry) => feedEntry(entry, site, sources));
  const items = entries.map((entry, index) => ({
    ...cleanStrings(item(entry)),
    // An entry must have text in one of the two forms.
    ...(model.brief ? { content_text: entry.standfirst } : { content_html: textMark(index) }),
  }));
  const feed: Omit<JsonFeed.Feed<string, true>, "items"> = {
    title: model.title,
    home_page_url: absolute(model.home, site),
    feed_url: absolute(model.self ?? url, site),
    ...(model.description.trim() && { description: model.description }),
    language: site.settings.language,
    authors: [{ name: site.settings.title, url: absolute(site.settings.home, site) }],
  };
  const generated = generateJsonFeed({ ...cleanStrings(feed), items }) as object;
  // feedsmith omits empty lists, but `items` is required.
  const text = JSON.stringify({ ...generated, ...(items.length === 0 && { items }) });
  return insertJson(text, entries);
}

/** An entry without its text, which is inserted later. */
function item(entry: FeedEntry): Omit<JsonFeed.Item<string, true>, "content_html"> {
  return compact({
    id: entry.id,
    url: entry.url,
    title: entry.title,
    summary: entry.standfirst,
    image: entry.image?.url,
    date_published: entry.published.iso,
    date_modified: entry.updated.iso,
    authors: [...entry.authors],
    tags: [...entry.categories],
    language: entry.language,
    attachments: entry.audio && [attachment(entry.audio)],
  });
}

function attachment({ url, type, bytes, seconds, title }: FeedAudio) {
  return compact({
    ...{ url, mime_type: type, title, size_in_bytes: bytes },
    duration_in_seconds: seconds && Math.round(seconds),
  });
}
