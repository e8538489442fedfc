/** In UTF-16 units: at most 240 bytes of UTF-8, so a slug also fits a file name (255 bytes on most systems). */
const MAX_CHARACTERS = 80;

/**
 * Makes text readable in a URL, id or file name: lower-case letters, marks and digits of any script, with a single `-`
 * for everything else. Apostrophes leave no gap: `Planck’s` becomes `plancks`. Empty if the text has no letter or
 * digit.
 */
export function slugify(text: string): string {
  const slug = text
    .toWellFormed()
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFKC")
    // The lower case of İ is an i with an extra combining dot.
    .replaceAll("i\u0307", "i")
    .replace(/\p{Default_Ignorable_Code_Point}/gu, "")
    .replace(/(?<=\p{L}\p{M}*)['’](?=\p{L})/gu, "")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-");
  return cut(slug.replace(/^[-\p{M}]+|-$/gu, ""));
}

function cut(slug: string): string {
  if (slug.length <= MAX_CHARACTERS) return slug;
  const head = slug.slice(0, MAX_CHARACTERS + 1);
  const boundary = head.lastIndexOf("-");
  if (boundary > MAX_CHARACTERS / 2) return head.slice(0, boundary);
  // Text without spaces is cut anywhere, except inside a surrogate pair.
  return slug
    .slice(0, MAX_CHARACTERS)
    .replace(/[\ud800-\udbff]$/, "")
    .replace(/-$/, "");
}

/** Ids of the parts of a page with a text, which headings must not take. Browsers know `top` as the page's start. */
export const RESERVED: readonly string[] = [
  "main",
  "contents",
  "sources",
  "notes",
  "prompt",
  "share",
  "comments",
  "related",
  "replies",
  "top",
];

export function isReserved(id: string): boolean {
  return RESERVED.includes(id);
}

/**
 * Returns unique ids for one page, none of them `taken`: `history`, `history-2`. Linear, however often a heading is
 * repeated.
 */
export function createIds(taken: readonly string[] = []): (text: string) => string {
  const used = new Set([...RESERVED, ...taken]);
  const next = new Map<string, number>();
  return (text) => {
    const slug = slugify(text) || "section";
    let id = slug;
    for (let count = next.get(slug) ?? 2; used.has(id); count += 1) {
      id = `${slug}-${count}`;
      next.set(slug, count + 1);
    }
    used.add(id);
    return id;
  };
}
