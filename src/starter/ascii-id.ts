import { slugify } from "../markdown/slug.ts";

/** Letters that Unicode does not decompose into a Latin letter and a mark. */
const LATIN: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ı: "i",
};

/**
 * An id for URLs and file names in a-z, 0-9 and hyphens, which every keyboard and tool can write: `economie` for
 * `Économie`. Undefined for text in other scripts.
 */
export function asciiId(text: string): string | undefined {
  const plain = text
    .toLowerCase()
    .replace(/[^\p{ASCII}]/gu, (letter) => LATIN[letter] ?? letter)
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "");
  const slug = slugify(plain);
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug) ? slug : undefined;
}
