// @ts-check
/// <reference lib="dom" />
import { asked, fillForm } from "./form.js";
import { clear, filters, form, input, more, selects, settings } from "./parts.js";
import { asksNothing, queryOf, searchOf } from "./query.js";
import { goOn, prepare, show } from "./show.js";

/** Wait until the reader stops typing before searching. */
const PAUSE_MS = 80;
/** Wait longer before counting filters, which is slower than searching. */
const REST_MS = 200;

/**
 * Updates the URL and shows the results. With `step`, the search is a new entry in the browser's history.
 * @param {{ step: boolean }} options
 */
function search({ step }) {
  const query = asked();
  const url = location.pathname + searchOf(query);
  if (url !== location.pathname + location.search) {
    if (step || location.search === "") history.pushState(null, "", url);
    else history.replaceState(null, "", url);
  }
  void show(query, { rest: step ? 0 : REST_MS });
}

let timer = 0;
input.addEventListener("focus", () => prepare(""), { once: true });
input.addEventListener("input", () => {
  prepare(input.value.trim());
  clearTimeout(timer);
  timer = window.setTimeout(() => search({ step: false }), PAUSE_MS);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(timer);
  search({ step: true });
});
filters.addEventListener("change", () => search({ step: true }));
clear.addEventListener("click", () => {
  for (const select of selects) select.value = "";
  search({ step: true });
  input.focus();
});
more.addEventListener("click", goOn);
window.addEventListener("popstate", () => {
  const query = queryOf(location.search);
  fillForm(query);
  void show(query);
});
window.addEventListener("online", () => {
  if (more.textContent === settings.words.again && !more.hidden) goOn();
});

const first = queryOf(location.search);
if (!asksNothing(first)) {
  fillForm(first);
  void show(first);
}
