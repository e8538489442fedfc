import type { ArticleFacts } from "../content/types.ts";
import { calendarOf } from "../dates/moments.ts";
import type { Year } from "./types.ts";

/** Years and months that have articles, newest first. Keeps the order of `articles`, which is newest first. */
export function yearsOf(articles: readonly ArticleFacts[]): Year[] {
  const dated = articles.map((article) => ({ article, ...calendarOf(article.published) }));
  return [...Map.groupBy(dated, ({ yyyy }) => yyyy)].map(([yyyy, ofYear]) => ({
    yyyy,
    articles: ofYear.map(({ article }) => article),
    months: [...Map.groupBy(ofYear, ({ mm }) => mm)].map(([mm, ofMonth]) => ({
      yyyy,
      mm,
      articles: ofMonth.map(({ article }) => article),
    })),
  }));
}
