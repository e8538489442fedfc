interface FeedFacts {
  /** Where the feed of a page lies, below it. */
  file: string;
  /** https://www.iana.org/assignments/media-types/media-types.xhtml */
  type: string;
  /** What an old address of such a feed looks like. */
  address?: RegExp;
}

/** Every format of feeds, in the order in which readers are offered them. `src/formats/feed.ts` has what writes each. */
export const FEEDS = {
  rss: { file: "rss.xml", type: "application/rss+xml" },
  atom: { file: "atom.xml", type: "application/atom+xml", address: /atom[^/]*\/?$/i },
  json: { file: "feed.json", type: "application/feed+json", address: /\.json$/i },
} as const satisfies Record<string, FeedFacts>;

export type FeedFormat = keyof typeof FEEDS;
export const FEED_FORMATS = Object.keys(FEEDS) as readonly FeedFormat[];

/** The format that a feed at an old address was in, by its name: the last that fits, and most are RSS. */
export function formatAt(url: string): FeedFormat {
  const facts: Readonly<Record<FeedFormat, FeedFacts>> = FEEDS;
  return FEED_FORMATS.findLast((format) => facts[format].address?.test(url)) ?? "rss";
}
