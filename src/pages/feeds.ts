import type { Article, Author } from "../content/types.ts";
import type { Publication } from "../publication/types.ts";
import { authorUrl, sectionUrl, tagUrl } from "./teaser.ts";
import type { FeedFormat, FeedModel, Page } from "./types.ts";
import { english as words } from "./words.ts";

/** Readers ask often and read the newest: a feed holds no archive. */
export const FEED_LENGTH = 20;

export const FEED_FILES = { rss: "rss.xml", atom: "atom.xml", json: "feed.json" } satisfies Record<
  FeedFormat,
  string
>;

interface Feed {
  home: string;
  title: string;
  description: string;
  articles: readonly Article[];
}

/** RSS, Atom and JSON Feed of the publication, and of each section, tag and author. */
export function feedPages(publication: Publication): Page<"feed">[] {
  const { settings, articles, sections, tags, authors } = publication;
  const titled = (title: string) => `${settings.title} – ${title}`;
  const feeds: Feed[] = [
    {
      home: "/",
      title: settings.title,
      description: settings.description ?? settings.tagline ?? settings.title,
      articles,
    },
    ...sections.map((section) => ({
      home: sectionUrl(section.id),
      title: titled(section.title),
      description: section.description ?? words.articlesIn(section.title, settings.title),
      articles: section.articles,
    })),
    ...tags.map((tag) => ({
      home: tagUrl(tag.slug),
      title: titled(tag.title),
      description: words.taggedWith(tag.title),
      articles: tag.articles,
    })),
    ...authors.map(({ author, articles: own }) => ({
      home: authorUrl(author.id),
      title: titled(author.name),
      description: words.by(author.name),
      articles: own,
    })),
  ];
  const entry = entryMaker(publication);
  return feeds.flatMap(({ articles: all, ...feed }) => {
    const entries = all.slice(0, FEED_LENGTH).map(entry);
    return (["rss", "atom", "json"] as const).map(
      (format): Page<"feed"> => ({
        kind: "feed",
        url: feed.home + FEED_FILES[format],
        model: { ...feed, format, entries },
      }),
    );
  });
}

function entryMaker({
  sections,
  authors,
}: Publication): (article: Article) => FeedModel["entries"][number] {
  const titles = new Map(sections.map(({ id, title }) => [id, title]));
  const people = new Map<string, Author>(authors.map(({ author }) => [author.id, author]));
  return (article) => ({
    article,
    section: {
      title: titles.get(article.section) ?? article.section,
      url: sectionUrl(article.section),
    },
    authors: article.authors.flatMap((id) => people.get(id) ?? []),
    citations: article.body.citations,
  });
}
