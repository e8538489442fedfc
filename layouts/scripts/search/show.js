// @ts-check
/// <reference lib="dom" />
import { listEngines } from "./engine.js";
import { languagesFor } from "./languages.js";
import {
  announcer,
  browse,
  everywhere,
  more,
  narrow,
  results,
  selects,
  settings,
  status,
} from "./parts.js";
import { asksNothing } from "./query.js";
import { facetsOf, find } from "./search.js";
import { whenSettled } from "./settle.js";
import { askedFor, termsOf } from "./terms.js";
import { fillFilter, fillLanguages, resultItem } from "./view.js";
import { counted, fill } from "./words.js";

/** @import { Engine, Engines, Query } from "./types.ts" */

/** Results per page. */
const PAGE = 10;
/** Results to show while the rest of a first page is on the way, since each is a request. */
const AT_ONCE = 2;

const { words, language } = settings;
const number = new Intl.NumberFormat(language, { numberingSystem: "latn" });

/** @type {Promise<Engines> | undefined} */
let engines;
/** Number of the latest query: answers to older ones are dropped. */
let turn = 0;
/** @type {() => void} */
let onMore = () => {};

/** Runs the action of the button below the results. */
export function goOn() {
  onMore();
}

/** Reads once which languages can be searched, when first needed, and offers them. */
function list() {
  engines ??= listEngines(settings).then(
    (listed) => {
      fillLanguages(selects, listed.languages, language);
      return listed;
    },
    (error) => {
      engines = undefined;
      throw error;
    },
  );
  return engines;
}

/**
 * The engines of the languages that a query asks for.
 * @param {Query} query
 */
async function enginesOf(query) {
  const { languages, open } = await list();
  const chosen = languagesFor(languages, query, language);
  return { opened: await open(chosen), isEvery: chosen.length === languages.length };
}

/**
 * Preloads the engine, and the index data for a query, when the reader is about to search.
 * @param {Query} query
 */
export function prepare(query) {
  const loading = enginesOf(query).then(({ opened }) =>
    Promise.all(
      query.q === ""
        ? []
        : opened.map((engine) => engine.pagefind.preload(askedFor(termsOf(query.q, engine)))),
    ),
  );
  // The search itself reports the error.
  loading.catch(() => {});
}

/**
 * @param {string} text
 * @param {{ button?: string, act?: () => void }} [options]
 */
function tell(text, { button = "", act = () => {} } = {}) {
  status.textContent = text;
  more.hidden = button === "";
  more.textContent = button;
  onMore = act;
}

/**
 * Shows the results of a query. Once they have settled, they are announced, and `onSettled` is called.
 * @param {Query} query
 * @param {{ rest?: number, onSettled?: () => void }} [options] See `showResults`.
 */
export function show(query, { rest = 0, onSettled } = {}) {
  announcer.textContent = "";
  whenSettled(showResults(query, rest), () => {
    announcer.textContent = status.textContent;
    onSettled?.();
  });
}

/**
 * Counting the filters takes longer than the search, so it waits `rest` milliseconds in case the reader goes on typing.
 * @param {Query} query
 * @param {number} rest
 */
async function showResults(query, rest) {
  turn += 1;
  const own = turn;
  const nothing = asksNothing(query);
  browse.hidden = !nothing;
  if (nothing) {
    for (const each of [results, narrow, everywhere]) each.hidden = true;
    results.replaceChildren();
    return tell("");
  }
  // Show the filters now, so that nothing moves when results come.
  narrow.hidden = false;
  results.setAttribute("aria-busy", "true");
  if (results.hidden) tell(words.searching);
  try {
    const { opened, isEvery } = await enginesOf(query);
    // Searching occupies the processor: an outdated search would only delay the next.
    if (own !== turn) return;
    const { count, take } = await find(opened, query, language);
    if (own !== turn) return;
    if (count === 0 && !navigator.onLine) throw new Error("offline");
    await showPage(take, own);
    if (own !== turn) return;
    results.hidden = count === 0;
    everywhere.hidden = isEvery;
    showCount(query, count, take);
    await countFacets(opened, query, { own, rest });
  } catch (error) {
    if (own === turn) showFailure(query, error);
  } finally {
    if (own === turn) results.removeAttribute("aria-busy");
  }
}

/**
 * Shows the first page. If no results are shown yet, the first ones come before the others.
 * @param {Awaited<ReturnType<typeof find>>["take"]} take
 * @param {number} own
 */
async function showPage(take, own) {
  const isFirst = results.hidden;
  const first = await take(isFirst ? AT_ONCE : PAGE);
  if (own !== turn) return;
  results.replaceChildren(...first.map((result) => resultItem(result, settings)));
  if (!isFirst) return;
  results.hidden = first.length === 0;
  const others = await take(PAGE - AT_ONCE);
  if (own === turn) results.append(...others.map((result) => resultItem(result, settings)));
}

/**
 * @param {Query} query
 * @param {number} count
 * @param {Awaited<ReturnType<typeof find>>["take"]} take
 */
function showCount(query, count, take) {
  if (count === 0) return tell(`${fill(words.none, { query: query.q })} ${words.noneHint}`);
  const text = counted(words.found, count, language);
  const next = async () => {
    const own = turn;
    const items = (await take(PAGE)).map((result) => resultItem(result, settings));
    if (own !== turn) return;
    results.append(...items);
    offer();
    items[0]?.querySelector("a")?.focus();
  };
  const act = () => void next().catch((error) => showFailure(query, error));
  const offer = () =>
    tell(text, results.children.length < count ? { button: words.more, act } : {});
  offer();
}

/**
 * @param {readonly Engine[]} opened
 * @param {Query} query
 * @param {{ own: number, rest: number }} options
 */
async function countFacets(opened, query, { own, rest }) {
  if (rest > 0) await new Promise((resolve) => setTimeout(resolve, rest));
  if (own !== turn) return;
  const values = await facetsOf(opened, query, language);
  if (own !== turn) return;
  for (const select of selects) {
    if (!(select.name in values)) continue;
    const facet = /** @type {keyof typeof values} */ (select.name);
    fillFilter(select, values[facet], { chosen: query[facet], number });
    // A single value leaves no choice. The filter stays visible, because hiding it would move the results.
    select.disabled = query[facet] === "" && values[facet].length < 2;
  }
}

/**
 * @param {Query} query
 * @param {unknown} error
 */
function showFailure(query, error) {
  console.info(error);
  results.hidden = true;
  everywhere.hidden = true;
  browse.hidden = false;
  const text = navigator.onLine ? words.failed : words.offline;
  tell(text, { button: words.again, act: () => show(query) });
}
