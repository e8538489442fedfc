// @ts-check
/// <reference lib="dom" />
import { form, input, narrow, selects } from "./parts.js";
import { queryOf } from "./query.js";

/** @import { Query } from "./types.ts" */

/**
 * The form's query.
 * @returns {Query}
 */
export function asked() {
  const fields = [...new FormData(form)].map(([key, value]) => [key, String(value)]);
  return queryOf(`?${new URLSearchParams(fields)}`);
}

/**
 * Sets the form to a query.
 * @param {Query} query
 */
export function fillForm(query) {
  input.value = query.q;
  // Filters that are set must be in view.
  narrow.open ||= selects.some(({ name }) => query[/** @type {keyof Query} */ (name)] !== "");
  for (const select of selects) {
    const chosen = query[/** @type {keyof Query} */ (select.name)];
    if (![...select.options].some(({ value }) => value === chosen))
      select.append(new Option(chosen, chosen));
    select.value = chosen;
    // Forms don't submit disabled fields.
    if (chosen !== "") select.disabled = false;
  }
}
