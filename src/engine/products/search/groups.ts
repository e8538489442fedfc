import { append } from "../../../append.ts";
import type { ArticleFacts } from "../../../content/types.ts";
import { byCode } from "../../../order.ts";
import type { Publication } from "../../../publication/types.ts";
import { facetsOf } from "./facets.ts";

/** An article as the index knows it, but for its text. `article` is the publication's own: its stamp is read late. */
export interface SearchEntry {
  article: ArticleFacts;
  /** `section:world:World`: see `facetsOf`. */
  facets: string[];
  /** The names of its byline. */
  by: string;
}

/** What one index holds: articles of one language, of one year or of several that follow each other. */
export interface SearchGroup {
  /** A primary subtag: `es` for `es-MX`, which a reader of the one can read too. */
  language: string;
  /** Its folder in that of all: `en/2019/`, by its first year. */
  path: string;
  /** Newest first. */
  years: string[];
  /** In an order that nothing but their urls decides. */
  entries: SearchEntry[];
}

/** How large indexes are, in articles. */
export interface IndexSizes {
  /** An index of fewer is not worth a reader's four requests: it takes the years after it too. */
  fewest: number;
  /**
   * A reader's processor looks through every index of a language: so many are enough. Of a larger archive, indexes hold
   * twice or four times as many articles, so that few that are added change what an index holds.
   */
  most: number;
}

const SIZES: IndexSizes = { fewest: 500, most: 6 };

/**
 * Groups all articles by language and year, newest first. Old years with few articles share an index; the newest year of
 * a language has its own, since most changes are there, once those before it have enough. An article that comes or changes
 * concerns one group; one of an old year may make the archive so much larger that its groups are others.
 */
export function searchGroups(publication: Publication, sizes = SIZES): SearchGroup[] {
  const entryOf = entryMaker(publication);
  const byLanguage = new Map<string, Map<string, SearchEntry[]>>();
  for (const { yyyy, articles } of publication.years.toReversed()) {
    for (const article of articles) {
      const language = primary(article.language);
      const years = byLanguage.get(language) ?? new Map<string, SearchEntry[]>();
      const entries = years.get(yyyy) ?? [];
      entries.push(entryOf(article));
      byLanguage.set(language, years.set(yyyy, entries));
    }
  }
  const languages = [...byLanguage].sort(([a], [b]) => byCode(a, b));
  return languages.flatMap(([language, years]) => ofLanguage(language, years, sizes));
}

/** `years` come oldest first. */
function ofLanguage(
  language: string,
  years: ReadonlyMap<string, SearchEntry[]>,
  { fewest, most }: IndexSizes,
): SearchGroup[] {
  const newest = [...years.keys()].at(-1);
  // Without the newest year: while that grows, no other group changes.
  const old = [...years].filter(([year]) => year !== newest);
  const count = old.reduce((sum, [, entries]) => sum + entries.length, 0);
  const least = leastOf(count, { fewest, most });
  const groups: SearchGroup[] = [];
  for (const [year, entries] of years) {
    const last = groups.at(-1);
    const enough = year === newest ? fewest : least;
    if (last && last.entries.length < enough) {
      last.years.unshift(year);
      append(last.entries, entries);
    } else {
      groups.push({ language, path: `${language}/${year}/`, years: [year], entries });
    }
  }
  for (const { entries } of groups) entries.sort((a, b) => byCode(a.article.url, b.article.url));
  return groups.toReversed();
}

/** How many articles an index holds at least, for so many in all. */
function leastOf(total: number, { fewest, most }: IndexSizes): number {
  return total > fewest * most ? leastOf(total, { fewest: fewest * 2, most }) : fewest;
}

function entryMaker(publication: Publication): (article: ArticleFacts) => SearchEntry {
  const names = new Map(publication.authors.map(({ author }) => [author.id, author.name]));
  const facets = facetsOf(publication, names);
  return (article) => ({
    article,
    facets: facets(article),
    by: article.authors.flatMap((id) => names.get(id) ?? []).join(", "),
  });
}

function primary(language: string): string {
  return (language.split("-")[0] ?? language).toLowerCase();
}
