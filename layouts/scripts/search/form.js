// @ts-check
/// <reference lib="dom" />
import { form, input, selects } from "./parts.js";
import { queryOf } from "./query.js";

/** @import { Query } from "./types.ts" */

/**
 * What the form asks for.
 * @returns {Query}
 */
export function asked() {
  const fields = [...new FormData(form)].map(([key, value]) => [key, String(value)]);
  return queryOf(`?${new URLSearchParams(fields)}`);
}

/**
 * Makes the form ask for it.
 * @param {Query} query
 */
export function fillForm(query) {
  input.value = query.q;
  for (const select of selects) {
    const chosen = query[/** @type {keyof Query} */ (select.name)];
    if (![...select.options].some(({ value }) => value === chosen))
      select.append(new Option(chosen, chosen));
    select.value = chosen;
    // A form does not send what is disabled.
    if (chosen !== "") select.disabled = false;
  }
}
