import { partElisions } from "./elisions.ts";

/** Letters that no accent makes: readers without them on their keys type these in their place. */
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

/** Words with such letters, as they are typed without: Pagefind folds accents itself, and these not. */
function plainForms(text: string): string[] {
  const words = text.match(/[\p{L}\p{M}]*[ßæœøłđðþħıŧ][\p{L}\p{M}]*/gu) ?? [];
  return words.map((word) => word.replace(SPECIAL, (letter) => PLAIN[letter] ?? letter));
}

/** Words joined by a sign that is not ASCII (*Paris–Berlin*, *pour·ça*): Pagefind parts them at ASCII signs alone. */
function partsOfJoined(text: string): string[] {
  const joined = text.match(/[\p{L}\p{N}\p{M}]+(?:[–—…·•―‐‑⁄‧・][\p{L}\p{N}\p{M}]+)+/gu) ?? [];
  return joined.flatMap((word) => word.split(/[–—…·•―‐‑⁄‧・]/u).filter((part) => part.length > 1));
}

/** The words behind elided ones in a title, which is shown as it is written and so not parted itself. */
function behindElisions(title: string, language: string): string[] {
  return [...partElisions(title, language).matchAll(/['’] ([\p{L}\p{N}\p{M}]+)/gu)].map(
    ([, word = ""]) => word,
  );
}

/**
 * What an article is also found by, beside its words as they are written. Each form once, in the order of the text.
 * `language` is a primary subtag.
 */
export function otherForms(title: string, text: string, language: string): string {
  const [head, all] = [title.toLowerCase(), `${title} ${text}`.toLowerCase()];
  return [
    ...new Set([...plainForms(all), ...partsOfJoined(all), ...behindElisions(head, language)]),
  ].join(" ");
}
