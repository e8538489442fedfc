import { formatMonth } from "../dates.ts";
import type { Publication } from "../publication/types.ts";
import { authorUrl, monthUrl, tagUrl, yearUrl } from "./teaser.ts";
import type { IndexEntry, IndexModel, Meta, Page } from "./types.ts";
import { english as words } from "./words.ts";

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
      { title: words.home, url: "/" },
      { title, url },
    ],
  };
}

/** `/tags/`, `/authors/` and `/archive/`. */
export function indexPages(publication: Publication): Page<"index">[] {
  const { title } = publication.settings;
  const index = (
    about: { title: string; url: string; description: string },
    groups: IndexModel["groups"],
  ): Page<"index"> => ({
    kind: "index",
    url: about.url,
    model: { meta: indexMeta(publication, about), groups },
  });
  const tags = { title: words.tags, url: "/tags/", description: words.tagsDescription(title) };
  const authors = {
    title: words.authors,
    url: "/authors/",
    description: words.authorsDescription(title),
  };
  const archive = {
    title: words.archive,
    url: "/archive/",
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
