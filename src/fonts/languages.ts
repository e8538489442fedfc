import type { Font } from "./types.ts";
import { covers } from "./unicode-ranges.ts";

/** Languages of one script for which layouts/styles/language.css chooses fonts. */
export interface LanguageGroup {
  languages: readonly string[];
  /** A letter that no text in these languages does without. */
  letter: string;
}

export const LANGUAGE_GROUPS: readonly LanguageGroup[] = [
  { languages: ["ar", "fa", "ur"], letter: "ا" },
  { languages: ["he", "yi"], letter: "ו" },
  { languages: ["ja"], letter: "の" },
  { languages: ["zh"], letter: "一" },
  { languages: ["ko"], letter: "가" },
];

type Covering = Pick<Font, "characters">;

/** Whether a font has the letters of a group; without a group, whether it is made for any other language. */
export function coversLanguage(
  { characters }: Covering,
  group: LanguageGroup | undefined,
): boolean {
  const has = (letter: string) => covers(characters, letter.codePointAt(0) ?? 0);
  if (group) return has(group.letter);
  return has("e") || !LANGUAGE_GROUPS.some(({ letter }) => has(letter));
}

/** The group of a language; undefined if it has none. */
export function groupOf(language: string): LanguageGroup | undefined {
  const [main = ""] = language.toLowerCase().split("-");
  return LANGUAGE_GROUPS.find(({ languages }) => languages.includes(main));
}
