import { characterAt, characterBefore } from "./characters.ts";
import type { Edit } from "./edits.ts";

/** Characters with East Asian Width fullwidth, wide or halfwidth, without Hangul and emoji. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Yi}\u3001-\u303f\u30fb\u30fc\u3220-\u3247\u3280-\u33ff\ufe30-\ufe4f\uff01-\uff9f\uffe0-\uffe6]/u;
/** Characters that are as wide as their neighbours: “, …, ※, and quotation marks that are not set yet. */
const AMBIGUOUS = /["']|[[\p{P}\p{S}]--[\0-\x7f]]/v;
/** Full-width punctuation includes its own space: 中文，⏎English. */
const WIDE_SIGN =
  /[\u3001-\u3003\u3008-\u3011\u3014-\u301f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff3d\uff5b-\uff65]/u;
const CHINESE_OR_JAPANESE = /^(?:zh|ja|ii|yue|cmn|wuu|nan|hak|lzh)(?:-|$)/i;

/**
 * The edits that remove line breaks that must not become spaces: between wide characters, and in Chinese and Japanese
 * also between a wide and an ambiguous one. https://www.w3.org/TR/css-text-4/#line-break-transform, which not all
 * browsers support.
 */
export function joinLines(text: string, language: string): Edit[] {
  const edits: Edit[] = [];
  const signsAreWide = CHINESE_OR_JAPANESE.test(language);
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) {
    const joins = joinsAt(text, at, signsAreWide);
    if (joins) edits.push({ from: at, to: at + 1, text: "" });
  }
  return edits;
}

function joinsAt(text: string, at: number, signsAreWide: boolean): boolean {
  if (text[at - 1] === "\u200b" || text[at + 1] === "\u200b") return true;
  const before = characterBefore(text, at);
  const after = characterAt(text, at + 1);
  if (before === "" || after === "") return false;
  if (WIDE_SIGN.test(before) || WIDE_SIGN.test(after)) return true;
  const [one, other] = [WIDE.test(before), WIDE.test(after)];
  if (one && other) return true;
  return signsAreWide && ((one && AMBIGUOUS.test(after)) || (other && AMBIGUOUS.test(before)));
}
