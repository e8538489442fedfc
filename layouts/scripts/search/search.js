// @ts-check
import { countsOf, INDEXED, valuesOf } from "./facets.js";

/** @import { Engine, Facet, FacetValue, Found, Hit, Query, Result } from "./types.ts" */

/** @type {Found} */
const NOTHING = { results: [], filters: {} };

/**
 * The values of all facets that the indexes of a language hold. Loads them.
 * @param {Engine} engine
 */
async function knownValues({ pagefind }) {
  const all = /** @type {{ facet?: Record<string, number> }} */ (await pagefind.filters());
  return Object.keys(all.facet ?? {});
}

/**
 * @param {Engine} engine
 * @param {Query} query
 * @param {{ but?: Facet, years?: string[] }} [options]
 * @returns {Promise<Found>}
 */
async function ask(engine, query, { but, years } = {}) {
  const filtered = INDEXED.some((facet) => query[facet] !== "");
  const known = filtered || years ? await knownValues(engine) : [];
  const values = valuesOf(query, known, but);
  if (!values) return NOTHING;
  const all = values.map((value) => ({ facet: value }));
  const any = years?.map((year) => ({ facet: `year:${year}:${year}` }));
  const filters = { ...(all.length > 0 || any ? { all: any ? [...all, { any }] : all } : {}) };
  const sort = years || query.q === "" ? { date: "desc" } : undefined;
  return engine.pagefind.search(query.q === "" ? null : query.q, {
    filters,
    ...(sort && { sort }),
  });
}

/**
 * @param {readonly Engine[]} engines
 * @param {Query} query
 */
function enginesFor(engines, { language }) {
  return language === "" ? engines : engines.filter((engine) => engine.language === language);
}

/**
 * Looks for articles. `take` gives the next of them, `count` is how many there are.
 * @param {readonly Engine[]} all
 * @param {Query} query
 * @returns {Promise<{ count: number, take: (most: number) => Promise<Result[]> }>}
 */
export async function find(all, query) {
  const engines = enginesFor(all, query);
  const found = await Promise.all(engines.map((engine) => ask(engine, query)));
  const count = found.reduce((sum, { results }) => sum + results.length, 0);
  // Without words nothing is more relevant than another.
  if (query.sort === "newest" || query.q === "") return { count, take: newest(engines, query) };
  const hits = engines
    .flatMap(({ language }, index) =>
      (found[index]?.results ?? []).map((hit) => ({ hit, language })),
    )
    .sort((a, b) => b.hit.score - a.hit.score);
  let from = 0;
  return {
    count,
    take: (most) => {
      const next = hits.slice(from, from + most);
      from += most;
      return Promise.all(next.map(({ hit, language }) => load(hit, language)));
    },
  };
}

/**
 * Pagefind sorts each index by itself, and what it merges by places in them: so the years are asked for one index after
 * the other, and the languages' articles put in order here.
 * @param {readonly Engine[]} engines
 * @param {Query} query
 * @returns {(most: number) => Promise<Result[]>}
 */
function newest(engines, query) {
  const streams = engines.map((engine) => ({
    engine,
    groups: [...engine.groups],
    hits: /** @type {Hit[]} */ ([]),
    ready: /** @type {Result[]} */ ([]),
  }));
  return async (most) => {
    await Promise.all(
      streams.map(async (stream) => {
        while (stream.ready.length + stream.hits.length < most && stream.groups.length > 0) {
          const { years } = stream.groups.shift() ?? { years: [] };
          stream.hits.push(...(await ask(stream.engine, query, { years })).results);
        }
        const next = stream.hits.splice(0, most - stream.ready.length);
        const { language } = stream.engine;
        stream.ready.push(...(await Promise.all(next.map((hit) => load(hit, language)))));
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
 * @param {string} language
 * @returns {Promise<Result>}
 */
async function load(hit, language) {
  return { ...(await hit.data()), language };
}

/**
 * The values of all facets, each counted as if it alone were not set: so another can be chosen in its place.
 * @param {readonly Engine[]} all
 * @param {Query} query
 * @param {string} language
 * @returns {Promise<Record<Facet, FacetValue[]>>}
 */
export async function facetsOf(all, query, language) {
  const engines = enginesFor(all, query);
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
  const languages = all.map(async (engine) => {
    const { results } = (await common)[engines.indexOf(engine)] ?? (await ask(engine, query));
    return { id: engine.language, label: engine.language, count: results.length };
  });
  const values = Object.fromEntries(await Promise.all(counts));
  const found = (await Promise.all(languages)).filter(({ count }) => count > 0);
  return { ...values, language: found };
}
