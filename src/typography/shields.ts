import { OPAQUE, OPAQUE_SIGN } from "./signs.ts";

const WORD = String.raw`[\p{L}\p{N}-]{1,63}`;
/** A url's path may hold an apostrophe. A quotation mark, or a full stop of Chinese, ends it. */
const PATH = String.raw`[^\s"<>«»“”。，、；：？！（）「」『』《》]*`;

/** Every part has a limit or ends at a space, so that no text is looked through twice. */
const ADDRESSES = [
  // A scheme and a host, https://example.org/it's.
  String.raw`(?<![a-z0-9])[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/?#'"<>«»“”。，、]+(?:[/?#]${PATH})?`,
  // A mail address, o'brien@example.org.
  String.raw`(?<![\p{L}\p{N}])[\p{L}\p{N}][\p{L}\p{N}._%+'-]{0,63}@${WORD}(?:\.${WORD})+`,
  // A host and a path, www.example.org/it's.
  String.raw`(?<![\p{L}\p{N}@./-])(?:${WORD}\.){1,8}[a-z]{2,24}\/${PATH}`,
];

/** Markup that is shown as text: `<a href="/">`, `{{ "name" }}`. */
const MARKUP = String.raw`<\/?[a-z][\w:-]{0,40}(?:\s[^<>]*)?\/?>|\{\{[^{}]*\}\}|\{%[^{}%]*%\}`;

const SHIELDED = new RegExp(`${MARKUP}|${ADDRESSES.join("|")}`, "giu");
const MAY_HOLD = /[@<{]|:\/\/|\.[a-z]{2,24}\//i;

/** Signs that end the sentence rather than the address. */
const BEHIND = /['.,;:!?)\]}*_~-]+$/;

/** The text at its length, with addresses and markup made opaque. */
export function shield(text: string): string {
  if (!MAY_HOLD.test(text)) return text;
  return text.replace(SHIELDED, (found) => {
    if (/^[<{]/.test(found)) return OPAQUE_SIGN.repeat(found.length);
    const inside = found.replace(BEHIND, "");
    return OPAQUE.repeat(inside.length) + found.slice(inside.length);
  });
}
