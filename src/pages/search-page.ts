import type { Publication } from "../publication/types.ts";
import { wordsOf } from "../words/words-of.ts";
import { indexMeta } from "./indexes.ts";
import type { Outline } from "./outline.ts";
import { searchUrl } from "./site-urls.ts";

/** `/search/`, where the publication has it. */
export function searchPages(publication: Publication): Outline<"search">[] {
  const { search, language, title } = publication.settings;
  if (!search) return [];
  const words = wordsOf(language).pages;
  const about = {
    title: words.search,
    url: searchUrl(publication.settings),
    description: words.searchDescription(title),
  };
  return [{ kind: "search", url: about.url, model: { meta: indexMeta(publication, about) } }];
}
