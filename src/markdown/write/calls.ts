import type Token from "markdown-it/lib/token.mjs";
import { writeKey } from "../../citations/key.ts";
import { readLocator } from "../../citations/locators.ts";
import type { CallMeta, CallUse } from "../calls.ts";
import type { WriteContext } from "./context.ts";

type WriteInline = (tokens: readonly Token[], context: WriteContext) => string;

/**
 * Writes a citation with keys: `[see @a, p. 4; @b]`. In running text the source's name is part of the sentence by now,
 * so its call suppresses the author.
 */
export function writeCall(
  { numbered }: CallMeta,
  context: WriteContext,
  write: WriteInline,
): string {
  if (numbered.length === 0) return "";
  const words = (tokens: readonly Token[] = []) => write(tokens, { ...context, inCall: true });
  return `[${numbered.map((use) => writeUse(use, words, context.language)).join("; ")}]`;
}

function writeUse(
  use: CallUse,
  words: (tokens: readonly Token[] | undefined) => string,
  language: string,
): string {
  const { key, before, after, suppress, intext } = use;
  const prefix = words(before);
  const suffix = words(after);
  const hyphen = suppress || intext ? "-" : "";
  return `${prefix}${hyphen}${writeKey(key)}${placeAnd(use, suffix, language)}`;
}

/**
 * Writes the locator and the words after it. Braces are used if the locator would be parsed differently, or words as a
 * locator.
 */
function placeAnd({ locator }: CallUse, suffix: string, language: string): string {
  if (!locator) {
    const words = suffix.replace(/^[,،，、]\s*/, "");
    return words && readLocator(words, language) ? `, {}${suffix}` : suffix;
  }
  const read = readLocator(locator.text + suffix, language);
  const isPlain =
    read?.end === locator.text.length &&
    read.locator.text === locator.text &&
    !/[[\]{};؛；&\\@]/.test(locator.text);
  return `, ${isPlain ? locator.text : `{${escapeInBraces(locator.text)}}`}${suffix}`;
}

function escapeInBraces(text: string): string {
  return text
    .replace(/[[\]\\]|&(?=#|\w+;)|-(?=-)|\.(?=\.\.)/g, "\\$&")
    .replace(/[{}]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
