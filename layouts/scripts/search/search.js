// @ts-check
import { added, countsOf, INDEXED, valuesOf } from "./facets.js";
import { holdsAll } from "./held.js";
import { ranked } from "./languages.js";
import { askedFor, termsOf } from "./terms.js";

/** @import { Engine, Facet, FacetValue, Found, Hit, Index, Query, Result } from "./types.ts" */

/** @type {Found} */
const NOTHING = { results: [], filters: {} };

/**
 * All facet values in a language's indexes. Loads them.
 * @param {Engine} engine
 */
async function knownValues({ pagefind }) {
  const all = /** @type {{ facet?: Record<string, number> }} */ (await pagefind.filters());
  return Object.keys(all.facet ?? {});
}

/**
 * @param {Engine} engine
 * @param {Query} query
 * @param {{ but?: Facet, indexes?: readonly Index[], newest?: boolean }} [options]
 * @returns {Promise<Found>}
 */
async function ask(engine, query, { but, indexes = engine.indexes, newest = false } = {}) {
  const filtered = INDEXED.some((facet) => query[facet] !== "");
  const values = valuesOf(query, filtered ? await knownValues(engine) : [], but);
  const terms = termsOf(query.q, engine);
  if (!values || (query.q !== "" && terms.words.length === 0)) return NOTHING;
  const filters = values.length > 0 ? { all: values.map((value) => ({ facet: value })) } : {};
  const sort = newest || query.q === "" ? { sort: { date: "desc" } } : {};
  const found = await Promise.all(
    indexes.map((index) => askIndex(index, terms, { filters, ...sort })),
  );
  return {
    results: found.flatMap(({ results }) => results).sort((a, b) => b.score - a.score),
    filters: { facet: added(found.map(({ filters: { facet = {} } }) => facet)) },
  };
}

/**
 * @param {Index} index
 * @param {ReturnType<typeof termsOf>} terms Without words, all articles match.
 * @param {{ filters: object, sort?: Record<string, string> }} options
 * @returns {Promise<Found>}
 */
async function askIndex(index, terms, options) {
  const all = terms.words.length === 0;
  const found = await index.searcher.search(all ? null : askedFor(terms), options);
  if (all || terms.phrase || found.results.length === 0) return found;
  const whole = "all" in options.filters ? undefined : found;
  return (await holdsAll(index, terms.words, whole)) ? found : NOTHING;
}

/**
 * Finds articles. `take` returns the next results, `count` is their total.
 * @param {readonly Engine[]} engines
 * @param {Query} query
 * @param {string} language The page's language.
 * @returns {Promise<{ count: number, take: (most: number) => Promise<Result[]> }>}
 */
export async function find(engines, query, language) {
  const found = await Promise.all(engines.map((engine) => ask(engine, query)));
  const count = found.reduce((sum, { results }) => sum + results.length, 0);
  // Without words, all results are equally relevant.
  if (query.sort === "newest" || query.q === "") return { count, take: newest(engines, query) };
  const both = engines.map((engine, index) => ({ engine, hits: found[index]?.results ?? [] }));
  const hits = ranked(both, language);
  let from = 0;
  return {
    count,
    take: (most) => {
      const next = hits.slice(from, from + most);
      from += most;
      return Promise.all(next.map(({ hit, engine }) => load(hit, engine)));
    },
  };
}

/**
 * Results by date. Pagefind sorts within one index only, so indexes are queried one after the other, newest first, and
 * the languages are merged here.
 * @param {readonly Engine[]} engines
 * @param {Query} query
 * @returns {(most: number) => Promise<Result[]>}
 */
function newest(engines, query) {
  const streams = engines.map((engine) => ({
    engine,
    indexes: [...engine.indexes],
    hits: /** @type {Hit[]} */ ([]),
    ready: /** @type {Result[]} */ ([]),
  }));
  return async (most) => {
    await Promise.all(
      streams.map(async (stream) => {
        const { engine } = stream;
        while (stream.ready.length + stream.hits.length < most && stream.indexes.length > 0) {
          const indexes = stream.indexes.splice(0, 1);
          stream.hits.push(...(await ask(engine, query, { indexes, newest: true })).results);
        }
        const next = stream.hits.splice(0, most - stream.ready.length);
        stream.ready.push(...(await Promise.all(next.map((hit) => load(hit, engine)))));
      }),
    );
    const inOrder = streams
      .flatMap((stream) => stream.ready.map((result) => ({ stream, result })))
      .sort((a, b) => Date.parse(b.result.meta.date ?? "") - Date.parse(a.result.meta.date ?? ""));
    return inOrder.slice(0, most).map(({ stream, result }) => {
      stream.ready.splice(stream.ready.indexOf(result), 1);
      return result;
    });
  };
}

/**
 * @param {Hit} hit
 * @param {Engine} engine
 * @returns {Promise<Result>}
 */
async function load(hit, { language, elisions }) {
  return { ...(await hit.data()), language, elisions };
}

/**
 * The values of all facets, each counted as if that facet were not set, so that readers can switch to a different
 * value.
 * @param {readonly Engine[]} engines
 * @param {Query} query
 * @param {string} language
 * @returns {Promise<Record<Exclude<Facet, "language">, FacetValue[]>>}
 */
export async function facetsOf(engines, query, language) {
  await Promise.all(engines.map(knownValues));
  const asked = () => Promise.all(engines.map((engine) => ask(engine, query)));
  const common = asked();
  const counts = INDEXED.map(async (facet) => {
    const found =
      query[facet] === ""
        ? common
        : Promise.all(engines.map((engine) => ask(engine, query, { but: facet })));
    return [facet, countsOf(facet, await found, language)];
  });
  return Object.fromEntries(await Promise.all(counts));
}
