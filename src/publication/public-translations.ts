import { isPublic, type Visibility } from "../content/articles/visibility.ts";
import type { ArticleFacts } from "../content/types.ts";
import { translationsOf } from "./translations.ts";
import type { Publication, Translated } from "./types.ts";

/** The translations that readers may know about: unpublished translations and originals are left out. */
export function publicTranslations(
  articles: readonly ArticleFacts[],
  visibility: Visibility,
): Publication["translations"] {
  const { groups } = translationsOf(articles);
  const translated = new Map<string, Translated>();
  for (const all of new Set(groups.values())) {
    const shown = all.filter((article) => isPublic(article, visibility));
    if (shown.length < 2) continue;
    const [first] = all;
    const own = { ...(first && first === shown[0] && { original: first }), articles: shown };
    for (const { path } of shown) translated.set(path, own);
  }
  return translated;
}
