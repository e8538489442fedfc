import type { ArticleFacts } from "../content/types.ts";
import type { Publication } from "../publication/types.ts";
import type { ArticleOutline } from "./outline.ts";
import type { Translation } from "./types.ts";

/**
 * The translations of an article, for readers and for search engines. Search engines only receive pages that sitemaps
 * list, because all versions must link to each other.
 */
export function translationsFor(
  article: ArticleFacts,
  { translations }: Publication,
  isListed: (article: ArticleFacts) => boolean,
): Pick<ArticleOutline, "translations" | "alternates"> {
  const all = translations.get(article.path);
  if (!all) return {};
  const others = all.articles.filter((other) => other !== article);
  const listed = all.articles.filter(isListed);
  const alternates = listed.map(({ language, url }) => ({ language, url }));
  const told = listed.length > 1 && listed.includes(article);
  return {
    translations: others.map((other): Translation => {
      const { url, title, language } = other;
      return { url, title, language, ...(other === all.original && { original: true }) };
    }),
    ...(told && { alternates }),
  };
}
