import { type Edit, editsOf } from "./edits.ts";

const NARROW = "\u202f";
const NO_BREAK = "\u00a0";

interface Spaces {
  /** Before `;`, `!` and `?`. */
  high: string;
  colon: string;
  /** Within « and ». */
  guillemets: string;
}

/** Newspapers in France, Belgium and Switzerland set all of them narrow. */
const FRENCH: Spaces = { high: NARROW, colon: NARROW, guillemets: NARROW };
/** https://vitrinelinguistique.oqlf.gouv.qc.ca/21039/la-typographie/espacement/tableau-des-espacements */
const CANADIAN: Spaces = { high: NARROW, colon: NO_BREAK, guillemets: NO_BREAK };

/** A space or line break typed before a character. */
const TYPED = String.raw`(?<=\S)(?: +|\n)`;
const ENDS = String.raw`(?:[\s»›”’"'…\ufffc]|$)`;
const BEFORE_HIGH = new RegExp(String.raw`${TYPED}(?=[!?]+(?:[.,)\]}*_]|${ENDS})|;${ENDS})`, "g");
const BEFORE_COLON = new RegExp(`${TYPED}(?=:${ENDS})`, "g");
const IN_GUILLEMETS = new RegExp(String.raw`${TYPED}(?=[»›])|(?<=[«‹])(?: +|\n)(?=\S)`, "g");
const BEFORE_UNIT = /(?<=\p{Nd})(?: |\n)(?=[%‰€$£¥°])/gu;
const IN_NUMBER = /(?<=(?<![\p{L}\p{N}.,])\p{Nd}{1,3}) (?=\p{Nd}{3}(?!\p{N}))/gu;
const MAY_HOLD = /[\s][;:!?»›]|[«‹]\s|\p{Nd}\s[\p{Nd}%‰€$£¥°]/u;

/** Whether a text may hold what `setFrenchSpaces` sets. */
export function mayNeedSpaces(text: string, language: string): boolean {
  return /^fr(?:-|$)/i.test(language) && MAY_HOLD.test(text);
}

/**
 * The edits that make French spaces non-breaking. Typed no-break spaces stay, and no space is added where none was
 * typed: the colon of a time or URL has none.
 */
export function setFrenchSpaces(text: string, language: string): Edit[] {
  if (!mayNeedSpaces(text, language)) return [];
  const { high, colon, guillemets } = /-ca(?:-|$)/i.test(language) ? CANADIAN : FRENCH;
  return [
    ...editsOf(text, BEFORE_HIGH, high),
    ...editsOf(text, BEFORE_COLON, colon),
    ...editsOf(text, IN_GUILLEMETS, guillemets),
    ...editsOf(text, BEFORE_UNIT, NO_BREAK),
    ...editsOf(text, IN_NUMBER, high),
  ];
}
