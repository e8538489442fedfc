import { elisionsOf, splitElisions } from "./elisions.ts";

/** What readers type for letters that their keyboard lacks and that are not just a letter with an accent. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ħ: "h",
  ı: "i",
  ŧ: "t",
};
const SPECIAL = /[ßæœøłđðþħıŧ]/g;

/**
 * The space-separated parts of a text that contain a mark. Few do, and checking every word would take a tenth of the
 * indexing time.
 */
function partsWith(mark: RegExp, text: string): string[] {
  const parts: string[] = [];
  let end = 0;
  for (const { index } of text.matchAll(mark)) {
    if (index < end) continue;
    const next = text.indexOf(" ", index);
    end = next === -1 ? text.length : next;
    parts.push(text.slice(text.lastIndexOf(" ", index) + 1, end));
  }
  return parts;
}

const SPECIAL_WORD = /[\p{L}\p{M}]*[ßæœøłđðþħıŧ][\p{L}\p{M}]*/gu;

/** Words with special letters as readers type them: Pagefind folds accents, but not these letters. */
function plainForms(text: string): string[] {
  const words = partsWith(SPECIAL, text).flatMap((part) => part.match(SPECIAL_WORD) ?? []);
  return words.map((word) => word.replace(SPECIAL, (letter) => PLAIN[letter] ?? letter));
}

const JOINER = /[–—…·•―‐‑⁄‧・]/g;
const JOINED_WORDS = /[\p{L}\p{N}\p{M}]+(?:[–—…·•―‐‑⁄‧・][\p{L}\p{N}\p{M}]+)+/gu;

/** Words joined by a character outside ASCII (*Paris–Berlin*, *pour·ça*): Pagefind splits only at ASCII ones. */
function partsOfJoined(text: string): string[] {
  const joined = partsWith(JOINER, text).flatMap((part) => part.match(JOINED_WORDS) ?? []);
  return joined.flatMap((word) => word.split(JOINER).filter((part) => part.length > 1));
}

const APOSTROPHE = /[’']/g;
/** At least three letters: no ending such as *’re*. */
const AFTER_APOSTROPHE = /(?<=[\p{L}\p{M}][’'])[\p{L}\p{M}]{3,}/gu;

/** Words after an apostrophe in a language that elides none, as in names: *Côte d’Ivoire*, *O’Brien*. */
function afterApostrophes(text: string, language: string): string[] {
  if (elisionsOf(language) !== undefined) return [];
  return partsWith(APOSTROPHE, text).flatMap((part) => part.match(AFTER_APOSTROPHE) ?? []);
}

/** The words after elided ones in a title. The title itself is not split, because results show it as written. */
function wordsAfterElisions(title: string, language: string): string[] {
  return [...splitElisions(title, language).matchAll(/['’] ([\p{L}\p{N}\p{M}]+)/gu)].map(
    ([, word = ""]) => word,
  );
}

/** Additional words to find an article by, each once, in text order. `language` is a primary subtag. */
export function otherForms(title: string, text: string, language: string): string {
  const [head, all] = [title.toLowerCase(), `${title} ${text}`.toLowerCase()];
  return [
    ...new Set([
      ...plainForms(all),
      ...partsOfJoined(all),
      ...wordsAfterElisions(head, language),
      ...afterApostrophes(all, language),
    ]),
  ].join(" ");
}
