import { matchLanguage } from "../../languages.ts";
import type { EditionSettings, Settings } from "../types.ts";

/** What tells which edition a text belongs to. */
export interface EditionTags extends Pick<Settings, "language"> {
  editions: readonly Pick<EditionSettings, "language" | "home">[];
}

/**
 * Finds the home of the edition that a text in a language belongs to: the one whose language fits best, and the main one,
 * at the root, where none does.
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
