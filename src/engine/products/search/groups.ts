import { append } from "../../../append.ts";
import type { ArticleFacts } from "../../../content/types.ts";
import { byCode } from "../../../order.ts";
import type { Publication } from "../../../publication/types.ts";
import { facetsOf } from "./facets.ts";

/** An indexed article without its text. `article` is the publication's object, since its stamp may still change. */
export interface SearchEntry {
  article: ArticleFacts;
  /** `section:world:World`: see `facetsOf`. */
  facets: string[];
  /** The names in its byline. */
  by: string;
}

/** The articles of one index: in one language, from one year or several consecutive years with articles. */
export interface SearchGroup {
  /** A primary subtag: `es` also for `es-MX`, so that readers of one find both. */
  language: string;
  /** Its folder within the search folder, named after its first year: `en/2019/`. */
  path: string;
  /** Newest first. */
  years: string[];
  /** Sorted by url. */
  entries: SearchEntry[];
}

/** Limits for the size and number of indexes. */
export interface IndexSizes {
  /** Minimum articles per index: fewer are not worth a reader's four requests, and share it with later years. */
  minArticles: number;
  /**
   * Maximum number of indexes of old years in a language, since a browser searches every one. In a larger archive, the
   * minimum size of an index is doubled until this holds. By doubling, few additions change the grouping.
   */
  maxIndexes: number;
}

const SIZES: IndexSizes = { minArticles: 500, maxIndexes: 6 };

/**
 * Groups all articles by language and year, newest first. Old years with few articles share an index. A language's
 * newest year, where most changes occur, has a separate index once the years before it have enough articles. A new or
 * changed article usually affects one group; one in an old year can make the archive large enough to be regrouped.
 */
export function searchGroups(publication: Publication, sizes = SIZES): SearchGroup[] {
  const entryOf = entryMaker(publication);
  const byLanguage = new Map<string, Map<string, SearchEntry[]>>();
  for (const { yyyy, articles } of publication.years.toReversed()) {
    for (const article of articles) {
      const language = primarySubtag(article.language);
      const years = byLanguage.get(language) ?? new Map<string, SearchEntry[]>();
      const entries = years.get(yyyy) ?? [];
      entries.push(entryOf(article));
      byLanguage.set(language, years.set(yyyy, entries));
    }
  }
  const languages = [...byLanguage].sort(([a], [b]) => byCode(a, b));
  return languages.flatMap(([language, years]) => groupsOf(language, years, sizes));
}

/** `years` come oldest first. */
function groupsOf(
  language: string,
  years: ReadonlyMap<string, SearchEntry[]>,
  { minArticles, maxIndexes }: IndexSizes,
): SearchGroup[] {
  const newest = [...years.keys()].at(-1);
  // Without the newest year, so that its growth changes no other group.
  const old = [...years].filter(([year]) => year !== newest);
  const count = old.reduce((sum, [, entries]) => sum + entries.length, 0);
  const minOfOldYears = minArticlesFor(count, { minArticles, maxIndexes });
  const groups: SearchGroup[] = [];
  for (const [year, entries] of years) {
    const last = groups.at(-1);
    const enough = year === newest ? minArticles : minOfOldYears;
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

/** Minimum number of articles per index, given their total. */
function minArticlesFor(total: number, { minArticles, maxIndexes }: IndexSizes): number {
  return total > minArticles * maxIndexes
    ? minArticlesFor(total, { minArticles: minArticles * 2, maxIndexes })
    : minArticles;
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

function primarySubtag(language: string): string {
  return (language.split("-")[0] ?? language).toLowerCase();
}
