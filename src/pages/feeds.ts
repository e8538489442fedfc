import type { ArticleFacts } from "../content/types.ts";
import type { Publication } from "../publication/types.ts";
import { authorListing, sectionListing, siteListing, tagListing } from "./listings.ts";
import type { EntryOutline, Outline } from "./outline.ts";
import { feedUrl, sectionUrl } from "./site-urls.ts";

/** Readers ask often and read the newest: a feed holds no archive. */
export const FEED_LENGTH = 20;

/** The feeds, in each format that the settings ask for, of the publication, and of each section, tag and author. */
export function feedPages(publication: Publication): Outline<"feed">[] {
  const { settings, articles, sections, tags, authors } = publication;
  const fronts = [
    ...sections.map((section) => sectionListing(section, settings)),
    ...tags.map((tag) => tagListing(tag, settings)),
    ...authors.map((author) => authorListing(author, settings)),
  ];
  const entry = entryMaker(publication);
  return [{ ...siteListing(settings, articles), title: "" }, ...fronts].flatMap(
    ({ title, description, url: home, articles: all }) => {
      const entries = all.slice(0, FEED_LENGTH).map(entry);
      return settings.feeds.map(
        (format): Outline<"feed"> => ({
          kind: "feed",
          url: feedUrl(home, format),
          model: { title, description, home, format, entries },
        }),
      );
    },
  );
}

function entryMaker({
  sections,
  authors,
  settings,
}: Publication): (article: ArticleFacts) => EntryOutline {
  const titles = new Map(sections.map(({ id, title }) => [id, title]));
  const people = new Map(authors.map(({ author: { id, name } }) => [id, { id, name }]));
  const entryOf = ({ path, stamp, section, authors: by }: ArticleFacts): EntryOutline => ({
    article: { path, stamp },
    section: { title: titles.get(section) ?? section, url: sectionUrl(section, settings) },
    authors: by.flatMap((id) => people.get(id) ?? []),
  });
  const known = new Map<ArticleFacts, EntryOutline>();
  return (article) => {
    const entry = known.get(article) ?? entryOf(article);
    known.set(article, entry);
    return entry;
  };
}
