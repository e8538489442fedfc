// @ts-check
/// <reference lib="dom" />
import { asked, fillForm } from "./form.js";
import { EVERY } from "./languages.js";
import { clear, everywhere, filters, form, input, more, selects, settings } from "./parts.js";
import { asksNothing, queryOf, searchOf } from "./query.js";
import { goOn, prepare, show } from "./show.js";
import { fill } from "./words.js";

/** Wait until the reader stops typing before searching. */
const PAUSE_MS = 80;
/** Wait longer before counting filters, which is slower than searching. */
const REST_MS = 200;

const untitled = document.title;
/** Whether the next search is a new step of the browser's history. */
let isStep = true;

/**
 * Shows the results, and names the page after the query.
 * @param {import("./types.ts").Query} query
 * @param {number} [rest]
 */
function open(query, rest) {
  document.title = query.q === "" ? untitled : fill(settings.words.title, { query: query.q });
  show(query, {
    ...(rest !== undefined && { rest }),
    onSettled: () => {
      isStep = true;
    },
  });
}

/**
 * Searches for what the form says, and updates the URL. One search is one step of the browser's history, however many
 * letters and filters changed before it settled.
 * @param {number} [rest]
 */
function search(rest) {
  const query = asked();
  const url = location.pathname + searchOf(query);
  if (url !== location.pathname + location.search) {
    if (isStep) history.pushState(null, "", url);
    else history.replaceState(null, "", url);
    isStep = false;
  }
  open(query, rest);
}

let typing = 0;
input.addEventListener("focus", () => prepare(asked()), { once: true });
input.addEventListener("input", () => {
  prepare(asked());
  clearTimeout(typing);
  typing = window.setTimeout(() => search(REST_MS), PAUSE_MS);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(typing);
  search();
});
filters.addEventListener("change", () => search(REST_MS));
clear.addEventListener("click", () => {
  for (const select of selects) select.value = "";
  search();
  input.focus();
});
everywhere.addEventListener("click", () => {
  fillForm({ ...asked(), language: EVERY });
  search();
  input.focus();
});
more.addEventListener("click", goOn);
window.addEventListener("popstate", () => {
  const query = queryOf(location.search);
  isStep = true;
  fillForm(query);
  open(query);
});
window.addEventListener("online", () => {
  if (more.textContent === settings.words.again && !more.hidden) goOn();
});

const linked = queryOf(location.search);
if (!asksNothing(linked)) {
  fillForm(linked);
  open(linked);
}
