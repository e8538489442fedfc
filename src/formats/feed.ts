import type { FeedFormat, Page, Site } from "../pages/types.ts";
import { atom } from "./atom.ts";
import { jsonFeed } from "./json-feed.ts";
import { rss } from "./rss.ts";

const FORMATS: Record<FeedFormat, (page: Page<"feed">, site: Site) => string> = {
  rss,
  atom,
  json: jsonFeed,
};

/** A feed in the format that its page asks for. */
export function feed(page: Page<"feed">, site: Site): string {
  return FORMATS[page.model.format](page, site);
}
