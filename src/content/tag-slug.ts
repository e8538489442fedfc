import { slugify } from "../markdown/slug.ts";

/** `C`, `C++` and `C#` are three tags; `#MeToo` and `MeToo` are one. */
const NAME_SYMBOL = /(?<=[\p{L}\p{N}][+#]{0,8})[+#]/gu;

/** How many characters of a symbols-only tag its folder name keeps, to fit any file system. */
const MAX_CHARACTERS = 24;

const slugs = new Map<string, string>();

/** The folder of a tag under `/tags/`. A tag of symbols alone, such as `++`, is named by its code points. */
export function tagSlug(title: string): string {
  const known = slugs.get(title);
  if (known !== undefined) return known;
  const slug = findSlug(title);
  slugs.set(title, slug);
  return slug;
}

function findSlug(title: string): string {
  const spoken = title.replace(NAME_SYMBOL, (sign) => (sign === "+" ? "-plus-" : "-sharp-"));
  return slugify(spoken) || [...title].slice(0, MAX_CHARACTERS).map(numberOf).join("-");
}

function numberOf(character: string): string {
  return `u${character.codePointAt(0)?.toString(16)}`;
}
