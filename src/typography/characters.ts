/**
 * How a quotation mark treats a neighbouring character. `unspaced`: a letter of a script without spaces around
 * quotations.
 */
export type Kind =
  | "space"
  | "opening"
  | "closing"
  | "dash"
  | "neutral"
  | "letter"
  | "digit"
  | "unspaced";

/** Placeholder for what is not typeset: code, pictures, addresses. Quotation marks treat it as a letter. */
export const OPAQUE = "\ufffc";
/** Placeholder for markup, which quotation marks treat as a symbol. */
export const OPAQUE_SIGN = "¦";

/** Chinese, Japanese, Thai and similar scripts have no spaces; Korean attaches particles directly to a closing mark. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Yi}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\u3005\u30fc]/u;

/** The first match wins. */
const KINDS: readonly (readonly [RegExp, Kind])[] = [
  [/[\s\u200b]/u, "space"],
  [UNSPACED, "unspaced"],
  [/[\p{L}\p{M}\ufffc]/u, "letter"],
  [/\p{N}/u, "digit"],
  [/\p{Pd}/u, "dash"],
  // A curly mark opens or closes depending on the language, and symbols next to letters can be on either side.
  [/[\p{Pi}\p{Pf}\p{Pc}\p{S}"'§¶†‡•#&*/@\\]/u, "neutral"],
  [/[\p{Ps}¿¡]/u, "opening"],
  [/\p{P}/u, "closing"],
];

function findKind(character: string): Kind {
  return KINDS.find(([pattern]) => pattern.test(character))?.[1] ?? "neutral";
}

const ASCII = Array.from({ length: 0x80 }, (_, code) => findKind(String.fromCharCode(code)));

export function kindOf(character: string): Kind {
  return ASCII[character.charCodeAt(0)] ?? findKind(character);
}

/** Direction marks and joiners between letters are skipped. */
const INVISIBLE = /\p{Cf}/u;

/** The visible character before an offset; empty at the start. */
export function characterBefore(text: string, offset: number): string {
  for (let at = offset; at > 0; ) {
    const low = text.charCodeAt(at - 1);
    const size = low >= 0xdc00 && low <= 0xdfff && at > 1 ? 2 : 1;
    const character = text.slice(at - size, at);
    if (low < 0x80 || !INVISIBLE.test(character)) return character;
    at -= size;
  }
  return "";
}

/** The visible character at an offset; empty at the end. */
export function characterAt(text: string, offset: number): string {
  for (let at = offset; at < text.length; ) {
    const code = text.codePointAt(at) ?? 0;
    const character = String.fromCodePoint(code);
    if (code < 0x80 || !INVISIBLE.test(character)) return character;
    at += character.length;
  }
  return "";
}

export function kindBefore(text: string, offset: number): Kind {
  const character = characterBefore(text, offset);
  return character === "" ? "space" : kindOf(character);
}

export function kindAt(text: string, offset: number): Kind {
  const character = characterAt(text, offset);
  return character === "" ? "space" : kindOf(character);
}
