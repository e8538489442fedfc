import type { ArticleFacts, Settings } from "../content/types.ts";
import type { FeedFormat } from "../feed-formats.ts";
import type { Publication } from "../publication/types.ts";
import {
  authorListing,
  type Listing,
  sectionListing,
  siteListing,
  tagListing,
} from "./listings.ts";
import type { ArticleInBrief } from "./machine-models.ts";
import type { EntryOutline, Outline } from "./outline.ts";
import { feedUrl, sectionUrl } from "./site-urls.ts";
import { tagLinker } from "./tag-links.ts";

/** Feeds hold the newest articles, not an archive: feed readers poll often. */
export const FEED_LENGTH = 20;

/**
 * The extent of tags' and authors' feeds: there are many of them, and most of their articles are in other feeds too.
 */
export function listFeedExtent({ feedsEverywhere }: Pick<Settings, "feedsEverywhere">) {
  return feedsEverywhere ? "full" : "brief";
}

/**
 * The feeds of the publication and its sections in each format that the settings list, those of tags and authors, and
 * all of them at their old URLs.
 */
export function feedPages(publication: Publication): Outline<"feed">[] {
  const { settings, articles, sections, tags, authors } = publication;
  const fronts = sections.map((section) => sectionListing(section, settings));
  const lists = [
    ...tags.map((tag) => tagListing(tag, settings)),
    ...authors.map((author) => authorListing(author, settings)),
  ];
  const entry = entryMaker(publication, ({ path, stamp }) => ({ path, stamp }));
  const briefEntry = entryMaker(publication, inBrief);
  const feedsOf = (listing: Listing, extent: "full" | "brief"): Outline<"feed">[] => {
    const { title, description, url: home, articles: all } = listing;
    const isBrief = extent === "brief";
    const entries = all.slice(0, FEED_LENGTH).map(isBrief ? briefEntry : entry);
    const feed = { title, description, home, entries, ...(isBrief && { brief: true as const }) };
    const formats = isBrief ? settings.feeds.slice(0, 1) : settings.feeds;
    const own = formats.map(
      (format): Outline<"feed"> => ({
        kind: "feed",
        url: feedUrl(home, format),
        model: { ...feed, format },
      }),
    );
    return [...own, ...atOldUrls(feed, formats, settings)];
  };
  const whole = { ...siteListing(settings, articles), title: "" };
  return [
    ...[whole, ...fronts].flatMap((listing) => feedsOf(listing, "full")),
    ...lists.flatMap((listing) => feedsOf(listing, listFeedExtent(settings))),
  ];
}

/** Serves the feed itself at its old URLs, because feed readers don't follow redirect pages. */
function atOldUrls(
  feed: Omit<Outline<"feed">["model"], "format">,
  feeds: readonly FeedFormat[],
  { feedAliases = [] }: Settings,
): Outline<"feed">[] {
  return (
    feedAliases
      // Skips an alias that is the feed's current URL.
      .filter(
        ({ home, url }) => home === feed.home && !feeds.some((own) => feedUrl(home, own) === url),
      )
      .map(({ url, format, file, line }) => {
        const self = feeds.includes(format) && feedUrl(feed.home, format);
        const model = { ...feed, format, ...(self && { self }) };
        return { kind: "feed", url, model, file, line };
      })
  );
}

function inBrief(article: ArticleFacts): ArticleInBrief {
  const { aliases, url, title, standfirst, language, published, type } = article;
  const { id, image, audio, updated, sponsor } = article;
  return {
    ...{ aliases, url, title, standfirst, language, published, type },
    ...(id && { id }),
    ...(image && { image }),
    ...(audio && { audio }),
    ...(updated && { updated }),
    ...(sponsor && { sponsor }),
  };
}

function entryMaker(
  publication: Publication,
  named: (article: ArticleFacts) => EntryOutline["article"],
): (article: ArticleFacts) => EntryOutline {
  const { sections, authors, settings } = publication;
  const linked = tagLinker(publication);
  const titles = new Map(sections.map(({ id, title }) => [id, title]));
  const people = new Map(authors.map(({ author: { id, name } }) => [id, { id, name }]));
  const entryOf = (article: ArticleFacts): EntryOutline => ({
    article: named(article),
    section: {
      title: titles.get(article.section) ?? article.section,
      url: sectionUrl(article.section, settings),
    },
    authors: article.authors.flatMap((id) => people.get(id) ?? []),
    tags: linked(article.tags).map(({ title }) => title),
  });
  const known = new Map<ArticleFacts, EntryOutline>();
  return (article) => {
    const entry = known.get(article) ?? entryOf(article);
    known.set(article, entry);
    return entry;
  };
}
