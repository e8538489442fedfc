/** What is no text of the article: numbers of sources and notes, buttons, ways back from a note, links to headings. */
const ASIDE =
  /<sup class="(?:citation|footnote-ref)"[^>]*>[\s\S]*?<\/sup>|<button\b[\s\S]*?<\/button>|<a\b[^>]*\bclass="(?:footnote-backref|heading-link)"[\s\S]*?<\/a>/g;
/** Tags that stand within a word, or beside it without a space. */
const INLINE =
  /<\/?(?:a|abbr|b|bdi|bdo|cite|code|del|em|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|u)\b[^>]*>/g;
const TAG = /<[^>]*>/g;

const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
};

/**
 * The words of a rendered body, for the index. It is our own markup, whose attributes hold no `<` or `>`. Pagefind
 * takes U+200B for the end of a word.
 */
export function textOfBody(html: string): string {
  return html
    .replace(ASIDE, "")
    .replace(INLINE, "")
    .replace(TAG, " ")
    .replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, characterOf)
    .replace(/\u200b/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

function characterOf(entity: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return NAMED[name] ?? entity;
  const code = decimal ? Number.parseInt(decimal, 10) : Number.parseInt(hex ?? "", 16);
  return code > 0 && code <= 0x10_ffff ? String.fromCodePoint(code).toWellFormed() : entity;
}

/** Letters that are no others with an accent: readers without them on their keys type these in their place. */
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
 * The words of a text that have such letters, as they are typed without: Pagefind folds accents itself, and these not.
 * Each once, in the order of the text.
 */
export function plainForms(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{M}]*[ßæœøłđðþħıŧ][\p{L}\p{M}]*/gu) ?? [];
  const forms = words.map((word) => word.replace(SPECIAL, (letter) => PLAIN[letter] ?? letter));
  return [...new Set(forms)].join(" ");
}
