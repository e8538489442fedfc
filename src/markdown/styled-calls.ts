import type Token from "markdown-it/lib/token.mjs";
import type { CallPart, CitationStyle, StyledUse } from "../citations/style/types.ts";
import type { CitedSource } from "../citations/types.ts";
import { type CallMeta, type CallUse, callOf } from "./calls.ts";
import { textOf } from "./text.ts";

interface Styled {
  sources: CitedSource[];
  /** Why the sources use the news style instead. */
  problem?: string;
}

/**
 * Adds an academic style's output to numbered calls and their sources. If its calls are names and years, sources are
 * sorted and numbered in the order of the style's list.
 */
export function writeInStyle(
  style: CitationStyle,
  calls: readonly Token[],
  cited: readonly CitedSource[],
): Styled {
  const references = new Map(cited.map(({ reference }) => [reference.key, reference]));
  const clusters = calls.map((call) => clustersOf(callOf(call).numbered));
  const written = style.cite(clusters.flat(), references);
  const { problem } = written;
  if (problem !== undefined) return { sources: [...cited], problem };
  const entries = cited.map((source): CitedSource => {
    const entry = written.entries.get(source.reference.key);
    return entry === undefined ? source : { ...source, entry };
  });
  const { calls: parts, order } = written;
  if (!parts) return { sources: entries };
  let next = 0;
  for (const [index, call] of calls.entries()) {
    const count = clusters[index]?.length ?? 0;
    setParts(callOf(call), joined(parts.slice(next, next + count)));
    next += count;
  }
  return { sources: inOrder(entries, order ?? [], calls) };
}

/**
 * A source in running text must come first, right after its author, so it is a cluster by itself: a style might sort it
 * among the others.
 */
function clustersOf(uses: readonly CallUse[]): { uses: StyledUse[] }[] {
  const styled = uses.map(styledUse);
  if (!uses[0]?.intext || uses.length === 1) return [{ uses: styled }];
  return [{ uses: styled.slice(0, 1) }, { uses: styled.slice(1) }];
}

/** Joins two clusters: `(2020` and `; see also Roe, 2021)`. */
function joined([first, second]: readonly CallPart[][]): CallPart[] | undefined {
  if (!first || !second) return first;
  const isBracket = (part: CallPart | undefined) => part !== undefined && part.use === undefined;
  const begun = isBracket(first.at(-1)) ? first.slice(0, -1) : first;
  const rest = isBracket(second[0]) ? second.slice(1) : second;
  const shifted = rest.map(({ html, use }): CallPart => {
    return use === undefined ? { html } : { html, use: use + 1 };
  });
  return [...begun, { html: "; " }, ...shifted];
}

/** Passes the words around a source through the style, which may reorder sources: as text, without emphasis. */
function styledUse({ key, locator, before, after, suppress, intext }: CallUse): StyledUse {
  const prefix = before && textOf(before);
  const suffix = after && textOf(after);
  return {
    key,
    ...(locator && { locator }),
    ...(prefix && { prefix }),
    ...(suffix && { suffix }),
    // In running text, the sentence contains the author.
    ...((suppress || intext) && { suppress: true }),
  };
}

function setParts(meta: CallMeta, parts: CallPart[] | undefined): void {
  if (parts) meta.parts = parts;
}

/**
 * Renumbers sources in the style's order. Calls show no numbers, so places are dropped: the calls contain the locators.
 */
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
