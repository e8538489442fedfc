import { isolated } from "../bidi.ts";
import { formatMonth } from "../dates.ts";
import type { Publication } from "../publication/types.ts";
import type { Outline } from "./outline.ts";
import type { IndexEntry, IndexModel } from "./reader-models.ts";
import { authorUrl, INDEX_URLS, monthUrl, tagUrl, yearUrl } from "./site-urls.ts";
import type { Meta } from "./types.ts";
import { wordsOf } from "./words.ts";

/** Of a page one step below the front. */
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
      { title: wordsOf(publication.settings.language).home, url: "/" },
      { title, url },
    ],
  };
}

/** `/tags/`, `/authors/` and `/archive/`. */
export function indexPages(publication: Publication): Outline<"index">[] {
  const { language } = publication.settings;
  const title = isolated(publication.settings.title, language);
  const words = wordsOf(language);
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
    url: INDEX_URLS.tags,
    description: words.tagsDescription(title),
  };
  const authors = {
    title: words.authors,
    url: INDEX_URLS.authors,
    description: words.authorsDescription(title),
  };
  const archive = {
    title: words.archive,
    url: INDEX_URLS.archive,
    description: words.archiveDescription(title),
  };
  return [
    index(tags, [{ entries: tagEntries(publication) }]),
    index(authors, [{ entries: authorEntries(publication) }]),
    index(archive, yearGroups(publication)),
  ];
}

function tagEntries({ tags }: Publication): IndexEntry[] {
  return tags.map(({ title, slug, articles }) => ({
    title,
    url: tagUrl(slug),
    count: articles.length,
  }));
}

function authorEntries({ authors }: Publication): IndexEntry[] {
  return authors.map(({ author, articles }) => ({
    title: author.name,
    url: authorUrl(author.id),
    count: articles.length,
  }));
}

function yearGroups({ years, settings }: Publication): IndexModel["groups"] {
  return years.map(({ yyyy, months }) => ({
    title: yyyy,
    url: yearUrl(yyyy),
    entries: months.map(({ mm, articles }) => ({
      title: formatMonth(yyyy, mm, settings.language),
      url: monthUrl(yyyy, mm),
      count: articles.length,
    })),
  }));
}
