import type Token from "markdown-it/lib/token.mjs";
import type { CallPart, CitationStyle, StyledUse } from "../citations/style/types.ts";
import type { CitedSource } from "../citations/types.ts";
import { type CallMeta, type CallUse, callOf } from "./calls.ts";

/**
 * Gives numbered calls and their sources what an academic style writes of them. Where its calls are names and years, the
 * list has the style's order, and the numbers are those of that order.
 */
export function writeInStyle(
  style: CitationStyle,
  calls: readonly Token[],
  cited: readonly CitedSource[],
): CitedSource[] {
  const references = new Map(cited.map(({ reference }) => [reference.key, reference]));
  const uses = calls.map((call) => ({ uses: callOf(call).numbered.map(styledUse) }));
  const written = style.cite(uses, references);
  const entries = cited.map((source): CitedSource => {
    const entry = written.entries.get(source.reference.key);
    return entry === undefined ? source : { ...source, entry };
  });
  const { calls: parts, order } = written;
  if (!parts) return entries;
  for (const [index, call] of calls.entries()) setParts(callOf(call), parts[index]);
  return inOrder(entries, order ?? [], calls);
}

function styledUse({ key, locator, prefix, suffix, suppress, intext }: CallUse): StyledUse {
  return {
    key,
    ...(locator && { locator }),
    ...(prefix && { prefix }),
    ...(suffix && { suffix }),
    // In running text the author is a word of the sentence.
    ...((suppress || intext) && { suppress: true }),
  };
}

function setParts(meta: CallMeta, parts: CallPart[] | undefined): void {
  if (parts) meta.parts = parts;
}

/** Calls show no numbers, so no places either: the locators stand in the calls themselves. */
function inOrder(
  cited: readonly CitedSource[],
  order: readonly string[],
  calls: readonly Token[],
): CitedSource[] {
  const ranks = new Map(order.map((key, index) => [key, index]));
  const rankOf = ({ reference }: CitedSource) => ranks.get(reference.key) ?? ranks.size;
  const sorted = cited.toSorted((a, b) => rankOf(a) - rankOf(b) || a.number - b.number);
  const numbers = new Map(sorted.map(({ reference }, index) => [reference.key, index + 1]));
  for (const call of calls) {
    for (const use of callOf(call).numbered) {
      use.number = numbers.get(use.key) ?? use.number;
      delete use.place;
    }
  }
  return sorted.map(({ places: _, ...source }, index) => ({
    ...source,
    number: index + 1,
    calls: source.calls.map(({ place: __, ...call }) => call),
  }));
}
