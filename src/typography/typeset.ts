import { setDashes } from "./dashes.ts";
import { apply, type Edit } from "./edits.ts";
import { mayNeedSpaces, setFrenchSpaces } from "./french-spaces.ts";
import { joinLines } from "./line-breaks.ts";
import { type Paired, pairQuotes } from "./pair-quotes.ts";
import { shield } from "./shields.ts";

const MAY_CHANGE = /["'\n]|--|\.\.\./;

/**
 * How a text is printed in a language (BCP 47): its quotation marks, apostrophes, primes, dashes, ellipses, and the spaces
 * and line ends that must not be spaces. The edits do not overlap, and are in the order of the text.
 */
export function typesetting(text: string, language: string): Paired {
  if (!MAY_CHANGE.test(text) && !mayNeedSpaces(text, language)) return { edits: [] };
  const shielded = shield(text);
  const { edits, ...unpaired } = pairQuotes(shielded, language);
  const others = [
    ...setDashes(shielded),
    ...joinLines(shielded, language),
    ...setFrenchSpaces(shielded, language),
  ];
  return { edits: inOrder([...edits, ...others]), ...unpaired };
}

function inOrder(edits: readonly Edit[]): Edit[] {
  let done = 0;
  return edits
    .toSorted((one, other) => one.from - other.from)
    .filter(({ from, to }) => {
      if (from < done) return false;
      done = to;
      return true;
    });
}

/** A text without markup as it is printed in a language (BCP 47). */
export function typeset(text: string, language: string): string {
  return apply(text, typesetting(text, language).edits);
}
