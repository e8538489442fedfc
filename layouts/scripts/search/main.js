// @ts-check
/// <reference lib="dom" />
import { openEngines } from "./engine.js";
import { asksNothing, queryOf, searchOf } from "./query.js";
import { facetsOf, find } from "./search.js";
import { fillFilter, resultItem } from "./view.js";
import { counted, fill, languageName } from "./words.js";

/** @import { Engine, Query, SearchSettings } from "./types.ts" */

/** So many results at a time. */
const PAGE = 10;
/** A reader who types on is not shown what a part of a word finds. */
const PAUSE_MS = 80;

/**
 * @template {Element} Kind
 * @param {string} selector
 * @param {{ new (): Kind }} kind
 * @returns {Kind}
 */
function part(selector, kind) {
  const found = document.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`the page has no ${selector}`);
  return found;
}

const root = part(".search-page", HTMLElement);
const form = part(".search-form", HTMLFormElement);
const input = part(".search-query", HTMLInputElement);
const filters = part(".search-filters", HTMLFieldSetElement);
const status = part(".search-status", HTMLElement);
const results = part(".search-results", HTMLOListElement);
const more = part(".search-more", HTMLButtonElement);
const browse = part(".search-browse", HTMLElement);
const selects = [...filters.querySelectorAll("select")];

/** @type {SearchSettings} */
const settings = JSON.parse(root.dataset.search ?? "{}");
const { words, language } = settings;
const number = new Intl.NumberFormat(language, { numberingSystem: "latn" });

/** @type {Promise<Engine[]> | undefined} */
let engines;
/** Counts what was asked: an answer to what is asked no longer is not shown. */
let turn = 0;
/** @type {() => void} */
let onMore = () => {};

/** Loads what searches, once: not before the reader wants to. */
function load() {
  engines ??= openEngines(settings).catch((error) => {
    engines = undefined;
    throw error;
  });
  return engines;
}

/** @returns {Query} */
function asked() {
  const fields = [...new FormData(form)].map(([key, value]) => [key, String(value)]);
  return queryOf(`?${new URLSearchParams(fields)}`);
}

/** @param {Query} query */
function fillForm(query) {
  input.value = query.q;
  for (const select of selects) {
    const chosen = query[/** @type {keyof Query} */ (select.name)];
    if (![...select.options].some(({ value }) => value === chosen))
      select.append(new Option(chosen, chosen));
    select.value = chosen;
  }
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

/** @param {Query} query */
async function show(query) {
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
  results.setAttribute("aria-busy", "true");
  if (results.hidden) tell(words.searching);
  try {
    const opened = await load();
    const { count, take } = await find(opened, query);
    const first = await take(PAGE);
    if (own !== turn) return;
    if (count === 0 && !navigator.onLine) throw new Error("offline");
    results.replaceChildren(...first.map((result) => resultItem(result, settings)));
    results.hidden = count === 0;
    filters.hidden = false;
    showCount(query, count, take);
    await showFacets(opened, query, own);
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
    const label = select.closest("label");
    // With one value there is nothing to choose.
    if (label) label.hidden = query[facet] === "" && named.length < 2;
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

/**
 * Writes the query into the address and shows what it finds. `step` makes it one that the back button returns from.
 * @param {{ step: boolean }} options
 */
function search({ step }) {
  const query = asked();
  const url = location.pathname + searchOf(query);
  if (url !== location.pathname + location.search) {
    if (step || location.search === "") history.pushState(null, "", url);
    else history.replaceState(null, "", url);
  }
  void show(query);
}

let timer = 0;
input.addEventListener("focus", () => void load().catch(() => {}), { once: true });
input.addEventListener("input", () => {
  void load().catch(() => {});
  clearTimeout(timer);
  timer = window.setTimeout(() => search({ step: false }), PAUSE_MS);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(timer);
  search({ step: true });
});
filters.addEventListener("change", () => search({ step: true }));
part(".search-clear", HTMLButtonElement).addEventListener("click", () => {
  for (const select of selects) select.value = "";
  search({ step: true });
  input.focus();
});
more.addEventListener("click", () => onMore());
window.addEventListener("popstate", () => {
  const query = queryOf(location.search);
  fillForm(query);
  void show(query);
});
window.addEventListener("online", () => {
  if (more.textContent === words.again && !more.hidden) onMore();
});

const first = queryOf(location.search);
if (!asksNothing(first)) {
  fillForm(first);
  void show(first);
}
