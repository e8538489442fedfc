import type { FeedFormat } from "../feed-formats.ts";
import type { Page } from "../pages/page.ts";
import type { Site } from "../pages/types.ts";
import { atom } from "./atom.ts";
import type { SourceParts } from "./feed-sources.ts";
import { jsonFeed } from "./json-feed.ts";
import { rss } from "./rss.ts";

type FeedWriter = (page: Page<"feed">, site: Site, sources: SourceParts) => string;

const WRITERS: Record<FeedFormat, FeedWriter> = { rss, atom, json: jsonFeed };

/** A feed in the page's format. */
export function feed(page: Page<"feed">, site: Site, sources: SourceParts): string {
  return WRITERS[page.model.format](page, site, sources);
}
