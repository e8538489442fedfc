import type Token from "markdown-it/lib/token.mjs";

const TEXTS = new Set(["text", "text_special", "code_inline", "maths"]);

/** The text of inline tokens as readers see it, without markup and calls. */
export function textOf(tokens: readonly Token[]): string {
  let text = "";
  for (const token of tokens) {
    if (TEXTS.has(token.type)) {
      text += token.content;
    } else if (token.type === "softbreak" || token.type === "hardbreak") {
      text += " ";
    } else if (token.type === "image") {
      text += textOf(token.children ?? []);
    }
  }
  return text.replace(/\s{2,}|[^\S ]/g, " ").trim();
}

/** Scripts without spaces between words. All are after `FIRST_UNSPACED`. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const FIRST_UNSPACED = 0x2e80;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const SPACE = /\s/;

const OTHER = 0;
const BETWEEN = 1;
const IN_WORD = 2;

/** The class of each ASCII character. Most text is ASCII, for which a table is fastest. */
const ASCII = Uint8Array.from({ length: 0x80 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (SPACE.test(character)) return BETWEEN;
  return LETTER_OR_DIGIT.test(character) ? IN_WORD : OTHER;
});

/**
 * Counts words as readers do: by spaces, or each character in Chinese and Japanese. A loop, since splitting the text
 * took a third of a body's rendering time.
 */
export function countWords(text: string): number {
  let words = 0;
  let inWord = false;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) {
      const kind = ASCII[unit];
      if (kind === BETWEEN) inWord = false;
      else if (kind === IN_WORD && !inWord) {
        words += 1;
        inWord = true;
      }
      continue;
    }
    const code = text.codePointAt(index) ?? 0;
    if (code > 0xffff) index += 1;
    if (isSpace(code)) {
      inWord = false;
    } else if (code >= FIRST_UNSPACED && UNSPACED.test(String.fromCodePoint(code))) {
      words += 1;
      inWord = false;
    } else if (!inWord && LETTER_OR_DIGIT.test(String.fromCodePoint(code))) {
      words += 1;
      inWord = true;
    }
  }
  return words;
}

/** For characters beyond ASCII. */
function isSpace(code: number): boolean {
  return code === 0xa0 || (code >= 0x1680 && SPACE.test(String.fromCodePoint(code)));
}

/** Counts the words of a body, without descriptions of images and code blocks. */
export function wordsOf(tokens: readonly Token[]): number {
  const parts: string[] = [];
  for (const { type, children } of tokens) {
    if (type !== "inline" || !children) continue;
    for (const child of children) {
      if (child.type === "text" || child.type === "code_inline") parts.push(child.content);
      else if (child.type.endsWith("break") || child.type === "figcaption_open") parts.push(" ");
    }
    parts.push(" ");
  }
  return countWords(parts.join(""));
}
