import { OPAQUE, OPAQUE_SIGN } from "./characters.ts";

const WORD = String.raw`[\p{L}\p{N}-]{1,63}`;
/** A URL's path may contain an apostrophe. A quotation mark or Chinese full stop ends it. */
const PATH = String.raw`[^\s"<>«»“”。，、；：？！（）「」『』《》]*`;

const FILES =
  "pdf|docx?|odt|rtf|txt|md|csv|xlsx?|ods|pptx?|json|xml|ya?ml|html?|jpe?g|png|gif|svg|webp|avif|heic|tiff?|mp[34]|m4a|wav|mov|zip|tar|gz|py|js|ts|sh|bib|epub";

/** Every part is bounded or ends at a space, so that matching takes linear time. */
const ADDRESSES = [
  // A scheme and a host: https://example.org/it's.
  String.raw`(?<![a-z0-9])[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/?#'"<>«»“”。，、]+(?:[/?#]${PATH})?`,
  // An email address: o'brien@example.org.
  String.raw`(?<![\p{L}\p{N}])[\p{L}\p{N}][\p{L}\p{N}._%+'-]{0,63}@${WORD}(?:\.${WORD})+`,
  // A host and a path: www.example.org/it's, 127.0.0.1:8080/a--b.
  String.raw`(?<![\p{L}\p{N}@./-])(?:(?:${WORD}\.){1,8}(?:[a-z]{2,24}|[0-9]{1,3})|localhost)(?::[0-9]{1,5})?\/${PATH}`,
  // A DOI: doi:10.1002/(SICI)1097--0258.
  String.raw`(?<![\p{L}\p{N}./-])10\.[0-9]{4,9}\/${PATH}`,
  // A path: /usr/a--b, ~/a--b/c or C:\a--b; or a file name: report--final.pdf.
  String.raw`(?<=^|[\s(["'“‘„‚«‹\[])(?:~?\/[\w.-]{1,63}(?=\/)|[A-Z]:\\)${PATH}`,
  String.raw`(?<![\p{L}\p{N}./-])[\p{L}\p{N}][\p{L}\p{N}._'-]{0,120}\.(?:${FILES})(?![\p{L}\p{N}])`,
];

/** Markup shown as text: `<a href="/">`, `{{ "name" }}`. */
const MARKUP = String.raw`<\/?[a-z][\w:-]{0,40}(?:\s[^<>]*)?\/?>|\{\{[^{}]*\}\}|\{%[^{}%]*%\}`;

const SHIELDED = new RegExp(`${MARKUP}|${ADDRESSES.join("|")}`, "giu");
/** Each alternative begins with a rare character: one that begins with a letter would be tried at most positions. */
const MAY_HOLD = /[@<{]|:\/\/|\/(?<=[A-Za-z0-9].)|\/\w|:\\|\.[A-Za-z34]{2,5}(?![A-Za-z])/;

/** Punctuation that ends the sentence rather than the address. */
const TRAILING = /['.,;:!?)\]}*_~-]+$/;

/** Replaces addresses and markup with placeholders of the same length, so that they are not typeset. */
export function shield(text: string): string {
  if (!MAY_HOLD.test(text)) return text;
  return text.replace(SHIELDED, (found) => {
    if (/^[<{]/.test(found)) return OPAQUE_SIGN.repeat(found.length);
    const inside = found.replace(TRAILING, "");
    return OPAQUE.repeat(inside.length) + found.slice(inside.length);
  });
}
