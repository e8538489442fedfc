import { formatMonth } from "../dates.ts";
import type { Publication, SourceEntry } from "../publication/types.ts";
import { LEAST_CITING } from "./article-page.ts";
import { authorUrl, sourceUrl, type Teasers, tagUrl } from "./teaser.ts";
import type { IndexModel, Meta, Page } from "./types.ts";
import { english as words } from "./words.ts";

function metaOf(publication: Publication, title: string, url: string, description: string): Meta {
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
  const { title, language } = publication.settings;
  const tags = publication.tags.map((tag) => ({
    title: tag.title,
    url: tagUrl(tag.slug),
    count: tag.articles.length,
  }));
  const authors = publication.authors.map(({ author, articles }) => ({
    title: author.name,
    url: authorUrl(author.id),
    count: articles.length,
  }));
  const years = publication.years.map(({ yyyy, months }) => ({
    title: yyyy,
    url: `/${yyyy}/`,
    entries: months.map(({ mm, articles }) => ({
      title: formatMonth(yyyy, mm, language),
      url: `/${yyyy}/${mm}/`,
      count: articles.length,
    })),
  }));
  const index = (
    name: string,
    url: string,
    description: string,
    groups: IndexModel["groups"],
  ): Page<"index"> => ({
    kind: "index",
    url,
    model: { meta: metaOf(publication, name, url, description), groups },
  });
  return [
    index(words.tags, "/tags/", words.tagsDescription(title), [{ entries: tags }]),
    index(words.authors, "/authors/", words.authorsDescription(title), [{ entries: authors }]),
    index(words.archive, "/archive/", words.archiveDescription(title), years),
  ];
}

/** `/sources/`, and a page for each source that two articles or more cite. */
export function sourcePages(publication: Publication, teasers: Teasers): Page[] {
  const { sources, settings } = publication;
  const meta = metaOf(
    publication,
    words.sources,
    "/sources/",
    words.sourcesDescription(settings.title),
  );
  const entries = sources.map((source) => ({
    ...source,
    teasers: teasers(source.articles),
    ...(source.articles.length >= LEAST_CITING && { page: sourceUrl(source.slug) }),
  }));
  const groups = [...Map.groupBy(entries, letterOf)].map(([letter, own]) => ({
    letter,
    sources: own,
  }));
  const own = entries.flatMap(({ page, teasers: citing, ...source }): Page<"source">[] => {
    if (!page) return [];
    const title = source.reference.title;
    const trail = [...meta.breadcrumbs, { title, url: page }];
    const model = {
      meta: { ...metaOf(publication, title, page, words.citing(title)), breadcrumbs: trail },
      source,
      teasers: citing,
    };
    return [{ kind: "source", url: page, model }];
  });
  return [{ kind: "sources", url: "/sources/", model: { meta, groups } }, ...own];
}

/** The letter that a source stands under: its title's first, without accents; `#` for digits and signs. */
function letterOf({ reference }: SourceEntry): string {
  const first = [...reference.title.normalize("NFD")].find((character) =>
    /[\p{L}\p{N}]/u.test(character),
  );
  return first && /\p{L}/u.test(first) ? first.toLocaleUpperCase() : "#";
}
