import type { Publication } from "../publication/types.ts";
import { wordsOf } from "../words/words-of.ts";
import { indexMeta } from "./indexes.ts";
import type { Outline } from "./outline.ts";
import { searchUrl } from "./site-urls.ts";

/** `/search/`, if the publication has a search. */
export function searchPages(publication: Publication): Outline<"search">[] {
  const { search, language, title, editions } = publication.settings;
  if (!search) return [];
  const words = wordsOf(language).pages;
  const about = {
    title: words.search,
    url: searchUrl(publication.settings),
    description: words.searchDescription(title),
  };
  const languages = new Set(publication.articles.map((article) => article.language));
  const model = {
    meta: indexMeta(publication, about),
    severalLanguages: editions.length > 0 || languages.size > 1,
  };
  return [{ kind: "search", url: about.url, model }];
}
