// @ts-check

/** @import { Facet, FacetValue, Found, Query } from "./types.ts" */

/** A publication may have thousands of topics: only the most frequent are offered. */
const MOST_OFFERED = 300;

/** @type {readonly Exclude<Facet, "language">[]} */
export const INDEXED = ["section", "author", "tag", "year"];

/**
 * Splits an index value into facet, id and label: `section:world:World`.
 * @param {string} value
 */
export function partsOf(value) {
  const [, facet = "", id = "", label = ""] = /^([^:]*):([^:]*):(.*)$/s.exec(value) ?? [];
  return { facet, id, label };
}

/**
 * Index values for a query. Undefined if the index lacks one of them, so that nothing can match.
 * @param {Query} query
 * @param {readonly string[]} known
 * @param {Facet} [but] A facet to ignore.
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
 * A facet's values, with counts summed over all indexes: years newest first, topics by frequency, all else by name.
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
 * Sums the counts of several indexes.
 * @param {readonly Record<string, number>[]} counts
 */
export function added(counts) {
  /** @type {Map<string, number>} */
  const sums = new Map();
  for (const [value, count] of counts.flatMap(Object.entries))
    sums.set(value, (sums.get(value) ?? 0) + count);
  return Object.fromEntries(sums);
}
