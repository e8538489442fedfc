// @ts-check
/// <reference lib="dom" />
import { openEngines } from "./engine.js";
import { browse, filters, more, results, selects, settings, status } from "./parts.js";
import { asksNothing } from "./query.js";
import { facetsOf, find } from "./search.js";
import { askedFor, termsOf } from "./terms.js";
import { fillFilter, resultItem } from "./view.js";
import { counted, fill, languageName } from "./words.js";

/** @import { Engine, Query } from "./types.ts" */

/** Results per page. */
const PAGE = 10;

const { words, language } = settings;
const number = new Intl.NumberFormat(language, { numberingSystem: "latn" });

/** @type {Promise<Engine[]> | undefined} */
let engines;
/** Number of the latest query: answers to older ones are dropped. */
let turn = 0;
/** @type {() => void} */
let onMore = () => {};

/** Runs the action of the button below the results. */
export function goOn() {
  onMore();
}

/** Loads the search engine once, when first needed. */
function load() {
  engines ??= openEngines(settings).catch((error) => {
    engines = undefined;
    throw error;
  });
  return engines;
}

/**
 * Preloads the engine, and the index data for `text`, when the reader is about to search.
 * @param {string} text
 */
export function prepare(text) {
  const loading = load().then((opened) =>
    Promise.all(
      text === ""
        ? []
        : opened.map((engine) => engine.pagefind.preload(askedFor(termsOf(text, engine)))),
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
 * Shows the results. Counting the filters takes longer than the search, so it waits `rest` milliseconds in case the
 * reader goes on typing.
 * @param {Query} query
 * @param {{ rest?: number }} [options]
 */
export async function show(query, { rest = 0 } = {}) {
  turn += 1;
  const own = turn;
  const nothing = asksNothing(query);
  browse.hidden = !nothing;
  if (nothing) {
    results.hidden = true;
    filters.hidden = true;
    results.replaceChildren();
    return tell("");
  }
  // Show the filters now, so that nothing moves when results come.
  filters.hidden = false;
  results.setAttribute("aria-busy", "true");
  if (results.hidden) tell(words.searching);
  try {
    const opened = await load();
    // Searching occupies the processor: an outdated search would only delay the next.
    if (own !== turn) return;
    const { count, take } = await find(opened, query, language);
    if (own !== turn) return;
    const first = await take(PAGE);
    if (own !== turn) return;
    if (count === 0 && !navigator.onLine) throw new Error("offline");
    results.replaceChildren(...first.map((result) => resultItem(result, settings)));
    results.hidden = count === 0;
    showCount(query, count, take);
    if (rest > 0) await new Promise((resolve) => setTimeout(resolve, rest));
    if (own === turn) await showFacets(opened, query, own);
  } catch (error) {
    if (own === turn) showFailure(query, error);
  } finally {
    if (own === turn) results.removeAttribute("aria-busy");
  }
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
 * @param {number} own
 */
async function showFacets(opened, query, own) {
  const values = await facetsOf(opened, query, language);
  if (own !== turn) return;
  for (const select of selects) {
    if (!(select.name in values)) continue;
    const facet = /** @type {keyof typeof values} */ (select.name);
    const named =
      facet === "language"
        ? values[facet].map((value) => ({ ...value, label: languageName(value.id, language) }))
        : values[facet];
    fillFilter(select, named, { chosen: query[facet], number });
    // A single value leaves no choice. The filter stays visible, because hiding it would move the results.
    select.disabled = query[facet] === "" && named.length < 2;
  }
}

/**
 * @param {Query} query
 * @param {unknown} error
 */
function showFailure(query, error) {
  console.info(error);
  results.hidden = true;
  browse.hidden = false;
  const text = navigator.onLine ? words.failed : words.offline;
  tell(text, { button: words.again, act: () => void show(query) });
}
