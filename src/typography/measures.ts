/** How many characters before a prime to inspect. */
const MAX_LENGTH = 8;
const SHORT_NUMBER =
  /(?:^|[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}.,]|["']x|\p{Nd}h)(?:\p{Nd}{1,3}(?:[.,]\p{Nd}{1,3})?|\p{Nd}{0,2}[¼½¾⅓⅔⅛⅜⅝⅞])$/u;

/**
 * Whether a number that may be in feet, inches or minutes ends at an offset. Years don't count, as they have four
 * digits.
 */
export function endsMeasure(text: string, offset: number): boolean {
  return SHORT_NUMBER.test(text.slice(Math.max(0, offset - MAX_LENGTH), offset));
}

const INCHES = /\p{Nd}{1,2}(?!\p{Nd})|x\p{Nd}/uy;
const MINUTES = /°\s?\p{Nd}{1,2}(?:[.,]\p{Nd}{1,3})?$/u;

/** Whether a mark inside a word is a prime: 5'10, 2'x4', 40°26'N, unlike the Swiss 1'000 or the 1980's. */
export function isPrime(text: string, offset: number): boolean {
  INCHES.lastIndex = offset + 1;
  if (endsMeasure(text, offset) && INCHES.test(text)) return true;
  return MINUTES.test(text.slice(Math.max(0, offset - MAX_LENGTH), offset));
}

const HEBREW = /[א-ת]/;
const HEBREW_PREFIX = /(?:^|[^\p{L}])[בהוכלמש]{1,2}$/u;
const HEBREW_WORD = /[א-ת]{2}/y;

/** Whether a double mark inside a word is a Hebrew gershayim, not a quotation mark. */
export function isGershayim(text: string, offset: number): boolean {
  return HEBREW.test(text[offset + 1] ?? "") && HEBREW.test(text[offset - 1] ?? "");
}

const ARABIC = /\p{Script=Arabic}/u;
const ANOTHER_SCRIPT = /[^\p{Script=Hebrew}\p{Script=Arabic}]/u;

/**
 * Whether a double mark opens a quotation directly after a Hebrew or Arabic prefix. All other double marks in Hebrew
 * words are gershayim, as in צה"ל.
 */
export function followsPrefix(text: string, offset: number): boolean {
  HEBREW_WORD.lastIndex = offset + 1;
  const after = text[offset + 1] ?? "";
  if (ARABIC.test(after)) return true;
  if (/[א-ת\p{Script=Arabic}]/u.test(text[offset - 1] ?? "") && ANOTHER_SCRIPT.test(after))
    return true;
  return HEBREW_WORD.test(text) && HEBREW_PREFIX.test(text.slice(Math.max(0, offset - 3), offset));
}
