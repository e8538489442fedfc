// @ts-check
/// <reference lib="dom" />

/** @import { SearchSettings } from "./types.ts" */

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

export const form = part(".search-form", HTMLFormElement);
export const input = part(".search-query", HTMLInputElement);
export const narrow = part(".search-narrow", HTMLDetailsElement);
export const filters = part(".search-filters", HTMLFieldSetElement);
export const clear = part(".search-clear", HTMLButtonElement);
/** The number of results, at once; `announcer` says it to screen readers when the search has settled. */
export const status = part(".search-status", HTMLElement);
export const announcer = part(".search-page [role=status]", HTMLElement);
export const results = part(".search-results", HTMLOListElement);
export const more = part(".search-more", HTMLButtonElement);
export const everywhere = part(".search-everywhere", HTMLButtonElement);
export const browse = part(".search-browse", HTMLElement);
export const selects = [...filters.querySelectorAll("select")];

/** @type {SearchSettings} */
export const settings = JSON.parse(part(".search-page", HTMLElement).dataset.search ?? "{}");
