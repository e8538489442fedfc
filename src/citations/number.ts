import { callId, sourceId } from "./ids.ts";
import { type Locator, placeIn } from "./locators.ts";
import type { CitedSource, Reference } from "./types.ts";

/** A source as one place in the text names it. */
export interface Use {
  key: string;
  locator?: Locator;
  /** Words before and after, as written. */
  prefix?: string;
  suffix?: string;
  /** Asks for the number or year without the author; the news style never shows more. */
  suppress?: true;
  /** `@key`: the author's name is in the sentence before the call. */
  intext?: true;
}

/** What the call of a use shows, and its target. */
export interface Numbered {
  number: number;
  /** The cited place among those of its source, from 1; absent if the source has none or the call has no locator. */
  place?: number;
  /** The element id of the call. */
  id: string;
  reference: Reference;
}

/**
 * Numbers sources by first use, from 1, and the places of each source that is cited at two or more. `uses` are in the
 * order of the text; unknown keys are left out.
 */
export function numberUses<U extends Use>(
  uses: readonly U[],
  references: Pick<ReadonlyMap<string, Reference>, "get">,
): { cited: CitedSource[]; numbered: ((U & Numbered) | undefined)[] } {
  const places = placesByKey(uses);
  const cited = new Map<string, CitedSource>();
  const numbered = uses.map((use) => {
    const { key, locator } = use;
    const reference = references.get(key);
    if (!reference) return undefined;
    const known = places.get(key);
    const source = cited.get(key) ?? entryOf(key, cited.size + 1, reference, known);
    cited.set(key, source);
    const id = callId(key, source.calls.length + 1);
    const place = locator && source.places && known?.get(placeIn(locator))?.nth;
    const where = place === undefined ? {} : { place };
    source.calls.push({ id, ...(locator && { locator: locator.text }), ...where });
    return { ...use, number: source.number, ...where, id, reference };
  });
  return { cited: [...cited.values()], numbered };
}

/** A source's places by identity, each with its first form and its number. */
type Places = Map<string, { text: string; nth: number }>;

function placesByKey(uses: readonly Use[]): Map<string, Places> {
  const byKey = new Map<string, Places>();
  for (const { key, locator } of uses) {
    if (!locator) continue;
    const places: Places = byKey.get(key) ?? new Map();
    byKey.set(key, places);
    const place = placeIn(locator);
    if (!places.has(place)) places.set(place, { text: locator.text, nth: places.size + 1 });
  }
  return byKey;
}

function entryOf(
  key: string,
  number: number,
  reference: Reference,
  places: Places | undefined,
): CitedSource {
  const source = { number, id: sourceId(key), reference, calls: [] };
  if (!places || places.size < 2) return source;
  return { ...source, places: [...places.values()].map(({ text }) => text) };
}

/** Of two sources with the same key, the first counts. */
export function referencesByKey(references: readonly Reference[]): Map<string, Reference> {
  const byKey = new Map<string, Reference>();
  for (const reference of references) {
    if (!byKey.has(reference.key)) byKey.set(reference.key, reference);
  }
  return byKey;
}
