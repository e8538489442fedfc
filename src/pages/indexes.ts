import { formatMonth, formatYear } from "../dates/print-dates.ts";
import type { Publication } from "../publication/types.ts";
import { isolated } from "../text/bidi.ts";
import { wordsOf } from "../words/words-of.ts";
import type { Outline } from "./outline.ts";
import type { IndexEntry, IndexModel } from "./reader-models.ts";
import { authorUrl, indexUrls, monthUrl, tagUrl, yearUrl } from "./site-urls.ts";
import type { Meta } from "./types.ts";

/** The head data of a page one level below the front page. */
export function indexMeta(
  publication: Publication,
  { title, url, description }: { title: string; url: string; description: string },
): Meta {
  return {
    title,
    description,
    url,
    language: publication.settings.language,
    breadcrumbs: [
      { title: wordsOf(publication.settings.language).pages.home, url: publication.settings.home },
      { title, url },
    ],
  };
}

/** `/tags/`, `/authors/` and `/archive/`. */
export function indexPages(publication: Publication): Outline<"index">[] {
  const { language } = publication.settings;
  const title = isolated(publication.settings.title, language);
  const words = wordsOf(language).pages;
  const urls = indexUrls(publication.settings);
  const index = (
    about: { title: string; url: string; description: string },
    groups: IndexModel["groups"],
  ): Outline<"index"> => ({
    kind: "index",
    url: about.url,
    model: { meta: indexMeta(publication, about), groups },
  });
  const tags = {
    title: words.tags,
    url: urls.tags,
    description: words.tagsDescription(title),
  };
  const authors = {
    title: words.authors,
    url: urls.authors,
    description: words.authorsDescription(title),
  };
  const archive = {
    title: words.archive,
    url: urls.archive,
    description: words.archiveDescription(title),
  };
  return [
    index(tags, [{ entries: tagEntries(publication) }]),
    index(authors, [{ entries: authorEntries(publication) }]),
    index(archive, yearGroups(publication)),
  ];
}

function tagEntries({ tags, settings }: Publication): IndexEntry[] {
  return tags.map(({ title, slug, articles }) => ({
    title,
    url: tagUrl(slug, settings),
    count: articles.length,
  }));
}

function authorEntries({ authors, settings }: Publication): IndexEntry[] {
  return authors.map(({ author, articles }) => ({
    title: author.name,
    url: authorUrl(author.id, settings),
    count: articles.length,
  }));
}

function yearGroups({ years, settings }: Publication): IndexModel["groups"] {
  return years.map(({ yyyy, months }) => ({
    title: formatYear(yyyy, settings.language),
    url: yearUrl(yyyy, settings),
    entries: months.map(({ mm, articles }) => ({
      title: formatMonth(yyyy, mm, settings.language),
      url: monthUrl(yyyy, mm, settings),
      count: articles.length,
    })),
  }));
}
