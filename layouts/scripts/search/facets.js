// @ts-check

/** @import { Facet, FacetValue, Found, Query } from "./types.ts" */

/** Of a publication with thousands of topics, the most frequent are offered. */
const MOST_OFFERED = 300;

/** @type {readonly Exclude<Facet, "language">[]} */
export const INDEXED = ["section", "author", "tag", "year"];

/**
 * The facet that a value of the index belongs to, its id and what it is called: `section:world:World`.
 * @param {string} value
 */
export function partsOf(value) {
  const [, facet = "", id = "", label = ""] = /^([^:]*):([^:]*):(.*)$/s.exec(value) ?? [];
  return { facet, id, label };
}

/**
 * Values of the index that stand for what is asked for. Undefined where one of them is not in it: nothing is found then.
 * @param {Query} query
 * @param {readonly string[]} known
 * @param {Facet} [but] One that is not to count.
 * @returns {string[] | undefined}
 */
export function valuesOf(query, known, but) {
  const values = [];
  for (const facet of INDEXED) {
    if (facet === but || query[facet] === "") continue;
    const start = `${facet}:${query[facet]}:`;
    const own = known.filter((value) => value.startsWith(start));
    const [first] = own;
    if (first === undefined) return undefined;
    values.push(first);
  }
  return values;
}

/**
 * The values of a facet with their counts, added up over all indexes: years newest first, topics by how often they
 * occur, all else by name.
 * @param {Facet} facet
 * @param {readonly Found[]} found
 * @param {string} language
 * @returns {FacetValue[]}
 */
export function countsOf(facet, found, language) {
  /** @type {Map<string, FacetValue>} */
  const values = new Map();
  for (const { filters } of found) {
    for (const [value, count] of Object.entries(filters.facet ?? {})) {
      const { facet: own, id, label } = partsOf(value);
      if (own !== facet || count === 0) continue;
      const known = values.get(id) ?? { id, label, count: 0 };
      known.count += count;
      values.set(id, known);
    }
  }
  const collator = new Intl.Collator(language, { numeric: true });
  const byName = (/** @type {FacetValue} */ a, /** @type {FacetValue} */ b) =>
    collator.compare(a.label, b.label);
  const all = [...values.values()].sort(byName);
  if (facet === "year") all.reverse();
  if (facet === "tag") all.sort((a, b) => b.count - a.count || byName(a, b));
  return all.slice(0, MOST_OFFERED);
}

/**
 * The counts of several indexes as one.
 * @param {readonly Record<string, number>[]} counts
 */
export function added(counts) {
  /** @type {Map<string, number>} */
  const sums = new Map();
  for (const [value, count] of counts.flatMap(Object.entries))
    sums.set(value, (sums.get(value) ?? 0) + count);
  return Object.fromEntries(sums);
}
