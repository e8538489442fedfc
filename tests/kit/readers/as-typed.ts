import { parseFragment } from "parse5";
import { elementsBelow, textOf } from "./elements.ts";

/** Printed characters and what editors type for them. Which quotation marks are the outer ones depends on language. */
const TYPED: readonly (readonly [RegExp, string])[] = [
  [/["“”„‟«»″‘’‚‛‹›′]/g, "'"],
  [/—/g, "---"],
  [/–/g, "--"],
  [/…/g, "..."],
  [/[\u00a0\u202f]/g, " "],
];

/**
 * A text without typography and with character references decoded, which sources from other programs may contain, so
 * that printed and typed texts can be compared.
 */
export function asTyped(text: string): string {
  return TYPED.reduce((typed, [printed, sign]) => typed.replace(printed, sign), decoded(text));
}

function decoded(text: string): string {
  if (!text.includes("&")) return text;
  // A text area's content is parsed for references only.
  const fragment = parseFragment(`<textarea>\n${text.replaceAll("<", "&lt;")}</textarea>`);
  const [area] = elementsBelow(fragment);
  const read = area ? textOf(area) : text;
  // A decoded character may begin another reference.
  return read === text ? text : decoded(read);
}
