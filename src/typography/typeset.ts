import { setDashes } from "./dashes.ts";
import { apply, type Edit } from "./edits.ts";
import { mayNeedSpaces, setFrenchSpaces } from "./french-spaces.ts";
import { joinLines } from "./line-breaks.ts";
import { type Paired, pairQuotes } from "./pair-quotes.ts";
import { shield } from "./shields.ts";

const MAY_CHANGE = /["'\n]|--|\.\.\./;

/**
 * The edits that typeset a text in a language (BCP 47): quotation marks, apostrophes, primes, dashes, ellipses, spaces,
 * and line breaks that must not become spaces. Edits are in text order and do not overlap.
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

/** Typesets a text without markup in a language (BCP 47). */
export function typeset(text: string, language: string): string {
  return apply(text, typesetting(text, language).edits);
}
