import { matchLanguage } from "../../languages.ts";
import type { EditionSettings, Settings } from "../types.ts";

/** The settings that decide a text's edition. */
export interface EditionTags extends Pick<Settings, "language"> {
  editions: readonly Pick<EditionSettings, "language" | "home">[];
}

/**
 * Returns a function from a text's language to the home of the edition that fits best; `/`, the main edition, if none
 * does.
 */
export function homeFinder({
  language: main,
  editions,
}: EditionTags): (language: string) => string {
  if (editions.length === 0) return () => "/";
  const tags = [main, ...editions.map(({ language }) => language)];
  const homes = new Map(editions.map(({ language, home }) => [language, home]));
  const found = new Map<string, string>();
  return (language) => {
    const known = found.get(language) ?? homes.get(matchLanguage(language, tags) ?? main) ?? "/";
    found.set(language, known);
    return known;
  };
}
