import type { Moment } from "../dates/moments.ts";
import { calendarOf } from "../dates/moments.ts";

/** What the folders of articles are named after. */
export interface Placed {
  section: string;
  /** BCP 47. */
  language: string;
  published: Moment;
}

/**
 * The folder of a new article below `articles/`, without slashes around it, named as those of most other articles are:
 * after the section, the year, the month or the language. Empty if most are in none. Articles in the same language come
 * first, because editions often have folders.
 */
export function folderFor(article: Placed, others: readonly (Placed & { path: string })[]): string {
  const same = others.filter(({ language }) => language === article.language);
  const patterns = (same.length > 0 ? same : others).map(patternOf);
  const counts = new Map<string, number>();
  for (const pattern of patterns) counts.set(pattern, (counts.get(pattern) ?? 0) + 1);
  const [most = ["", 0] as const] = [...counts].toSorted(([, a], [, b]) => b - a);
  const [pattern, count] = most;
  if (count * 2 <= patterns.length) return "";
  const values = valuesOf(article);
  return pattern.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");
}

function valuesOf({ section, language, published }: Placed): Record<string, string> {
  const { yyyy, mm, dd } = calendarOf(published);
  return { section, year: yyyy, month: mm, day: dd, language };
}

/** The folder of an article, with `{year}` in place of its year: `news/{year}/{month}`. */
function patternOf({ path, ...article }: Placed & { path: string }): string {
  const names = Object.entries(valuesOf(article));
  const [, ...segments] = path.split("/").slice(0, /\/index\.\w+$/.test(path) ? -2 : -1);
  return segments
    .map((segment) => {
      const found = names.find(([, value]) => value === segment);
      return found ? `{${found[0]}}` : segment;
    })
    .join("/");
}
