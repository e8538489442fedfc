import { callId, sourceId } from "./ids.ts";
import { type Locator, placeIn } from "./locators.ts";
import type { CitedSource, Reference } from "./types.ts";

/** A source as it is named at one place of the text. */
export interface Use {
  key: string;
  locator?: Locator;
  /** Words before and after, as written. */
  prefix?: string;
  suffix?: string;
  /** The number or year alone is asked for, without the author: the news style shows no more in any case. */
  suppress?: true;
  /** `@key`: the author's name stands before it in the sentence. */
  intext?: true;
}

/** What a use's call shows, and where it leads. */
export interface Numbered {
  number: number;
  /** Which of the source's places it cites, from 1; absent where the source has none, or the call has no locator. */
  place?: number;
  /** The element id of the call. */
  id: string;
  reference: Reference;
}

/**
 * Numbers sources by first use, from 1, and where one is cited at two or more places those too. `uses` come in the
 * order of the text; those of keys that are not among `references` are left out.
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

/** By what they are, each as it is shown first and its number. */
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

/** By key; of two with one key the first counts. */
export function referencesByKey(references: readonly Reference[]): Map<string, Reference> {
  const byKey = new Map<string, Reference>();
  for (const reference of references) {
    if (!byKey.has(reference.key)) byKey.set(reference.key, reference);
  }
  return byKey;
}
