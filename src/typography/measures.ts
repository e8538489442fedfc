/** As far back as a number before a sign is looked at. */
const LONGEST = 8;
const SHORT_NUMBER =
  /(?:^|[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}.,]|["']x)(?:\p{Nd}{1,3}(?:[.,]\p{Nd}{1,2})?|\p{Nd}?[¼½¾⅛⅜⅝⅞])$/u;

/** Whether a number that may be of feet, inches or minutes ends at an offset: a year has four digits. */
export function endsMeasure(text: string, offset: number): boolean {
  return SHORT_NUMBER.test(text.slice(Math.max(0, offset - LONGEST), offset));
}

const INCHES = /\p{Nd}{1,2}(?!\p{Nd})/uy;

/** 5'10, unlike 1'000 as the Swiss write it. */
export function isFeet(text: string, offset: number): boolean {
  INCHES.lastIndex = offset + 1;
  return endsMeasure(text, offset) && INCHES.test(text);
}

const HEBREW_PREFIX = /(?:^|[^\p{L}])[בהוכלמש]{1,2}$/u;
const HEBREW_WORD = /[א-ת]{2}/y;

const HEBREW = /[א-ת]/;

/** Within a word, a double mark between letters of Hebrew is no quotation mark. */
export function isGershayim(text: string, offset: number): boolean {
  return HEBREW.test(text[offset + 1] ?? "") && HEBREW.test(text[offset - 1] ?? "");
}

/** A quotation behind the letters that Hebrew writes on to it; all else in a word are gershayim, as in צה"ל. */
export function isBehindPrefix(text: string, offset: number): boolean {
  HEBREW_WORD.lastIndex = offset + 1;
  return HEBREW_WORD.test(text) && HEBREW_PREFIX.test(text.slice(Math.max(0, offset - 3), offset));
}
