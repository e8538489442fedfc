import { parseFragment } from "parse5";
import { elementsBelow, textOf } from "./elements.ts";

/** What an editor types, by how it is printed; which of the two quotation marks stands outside is the language's. */
const TYPED: readonly (readonly [RegExp, string])[] = [
  [/["“”„‟«»″‘’‚‛‹›′]/g, "'"],
  [/—/g, "---"],
  [/–/g, "--"],
  [/…/g, "..."],
  [/[\u00a0\u202f]/g, " "],
];

/**
 * A text without its typography, and with character references read, which sources of other programs may hold: printed and
 * typed texts are then compared letter by letter.
 */
export function asTyped(text: string): string {
  return TYPED.reduce((typed, [printed, sign]) => typed.replace(printed, sign), decoded(text));
}

function decoded(text: string): string {
  if (!text.includes("&")) return text;
  // Of what a text area holds, only references are read.
  const fragment = parseFragment(`<textarea>\n${text.replaceAll("<", "&lt;")}</textarea>`);
  const [area] = elementsBelow(fragment);
  const read = area ? textOf(area) : text;
  // A reference may stand for the beginning of another one.
  return read === text ? text : decoded(read);
}
