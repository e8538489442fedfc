import type Token from "markdown-it/lib/token.mjs";

/** The text of inline tokens as a reader sees it: without markup, calls of sources and notes. */
export function textOf(tokens: readonly Token[]): string {
  let text = "";
  for (const token of tokens) {
    if (token.type === "text" || token.type === "text_special" || token.type === "code_inline") {
      text += token.content;
    } else if (token.type === "softbreak" || token.type === "hardbreak") {
      text += " ";
    } else if (token.type === "image") {
      text += textOf(token.children ?? []);
    }
  }
  return text.replace(/\s+/g, " ").trim();
}

/** Scripts that put no space between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/** Words as readers count them: by spaces, or a character each in Chinese and Japanese. */
export function countWords(text: string): number {
  let characters = 0;
  const spaced = text.replace(UNSPACED, () => {
    characters += 1;
    return " ";
  });
  return characters + spaced.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** The words of a whole body. Pictures' descriptions and blocks of code are not read as text. */
export function wordsOf(tokens: readonly Token[]): number {
  let words = 0;
  for (const { type, children } of tokens) {
    if (type === "inline" && children) {
      words += countWords(textOf(children.filter((child) => child.type !== "image")));
    }
  }
  return words;
}
