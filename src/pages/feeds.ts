import type { Article, Author } from "../content/types.ts";
import type { Publication } from "../publication/types.ts";
import { authorListing, sectionListing, siteListing, tagListing } from "./listings.ts";
import type { FeedModel } from "./machine-models.ts";
import type { Page } from "./page.ts";
import { FEED_FORMATS, feedUrl, sectionUrl } from "./site-urls.ts";

/** Readers ask often and read the newest: a feed holds no archive. */
export const FEED_LENGTH = 20;

/** RSS, Atom and JSON Feed of the publication, and of each section, tag and author. */
export function feedPages(publication: Publication): Page<"feed">[] {
  const { settings, articles, sections, tags, authors } = publication;
  const fronts = [
    ...sections.map((section) => sectionListing(section, settings.title)),
    ...tags.map(tagListing),
    ...authors.map(authorListing),
  ].map((front) => ({ ...front, title: `${settings.title} – ${front.title}` }));
  const entry = entryMaker(publication);
  return [siteListing(settings, articles), ...fronts].flatMap(
    ({ title, description, url: home, articles: all }) => {
      const entries = all.slice(0, FEED_LENGTH).map(entry);
      return FEED_FORMATS.map(
        (format): Page<"feed"> => ({
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
}: Publication): (article: Article) => FeedModel["entries"][number] {
  const titles = new Map(sections.map(({ id, title }) => [id, title]));
  const people = new Map<string, Author>(authors.map(({ author }) => [author.id, author]));
  const entryOf = (article: Article): FeedModel["entries"][number] => ({
    article,
    section: {
      title: titles.get(article.section) ?? article.section,
      url: sectionUrl(article.section),
    },
    authors: article.authors.flatMap((id) => people.get(id) ?? []),
    citations: article.body.citations,
  });
  const known = new Map<Article, FeedModel["entries"][number]>();
  // One object an article, in however many feeds it stands: what is made of it can be made once.
  return (article) => {
    const entry = known.get(article) ?? entryOf(article);
    known.set(article, entry);
    return entry;
  };
}
