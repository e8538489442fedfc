import type { ArticleFacts } from "../../content/types.ts";
import { byCode } from "../../order.ts";
import type { Publication } from "../../publication/types.ts";
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

/** An index of fewer articles is not worth a reader's four requests: it takes the years after it too. */
const FEWEST = 500;

/**
 * Groups all articles by language and year, newest first. Old years with few articles share an index. An article that
 * comes or changes concerns one group, and the years before it stay as they are.
 */
export function searchGroups(publication: Publication, fewest = FEWEST): SearchGroup[] {
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
  return languages.flatMap(([language, years]) => ofLanguage(language, years, fewest));
}

/** `years` come oldest first. */
function ofLanguage(
  language: string,
  years: ReadonlyMap<string, SearchEntry[]>,
  fewest: number,
): SearchGroup[] {
  const groups: SearchGroup[] = [];
  for (const [year, entries] of years) {
    const last = groups.at(-1);
    if (last && last.entries.length < fewest) {
      last.years.unshift(year);
      last.entries.push(...entries);
    } else {
      groups.push({ language, path: `${language}/${year}/`, years: [year], entries });
    }
  }
  for (const { entries } of groups) entries.sort((a, b) => byCode(a.article.url, b.article.url));
  return groups.toReversed();
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
