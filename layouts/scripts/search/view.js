// @ts-check
/// <reference lib="dom" />
import { piecesOf } from "./excerpt.js";
import { partsOf } from "./facets.js";
import { primaryOf } from "./languages.js";
import { closedUp } from "./terms.js";
import { dayOf, languageName } from "./words.js";

/** @import { Facet, FacetValue, Result, SearchSettings } from "./types.ts" */

/**
 * An element with content. Strings become text nodes, so editors' text is never parsed as HTML.
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Record<string, string>} attributes
 * @param {(Node | string)[]} content
 */
function element(name, attributes, ...content) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...content);
  return made;
}

/**
 * A result: headline, excerpt, section, date and authors.
 * @param {Result} result
 * @param {SearchSettings} settings
 */
export function resultItem({ url, excerpt, meta, filters, language, elisions }, settings) {
  const section = (filters.facet ?? []).map(partsOf).find(({ facet }) => facet === "section");
  const day = dayOf(meta.date ?? "", settings);
  const facts = [section?.label, day, meta.by].flatMap((fact) => fact || []);
  const link = element("a", { href: url }, meta.title ?? url);
  const words = piecesOf(closedUp(excerpt, elisions)).map(({ text, marked }) =>
    marked ? element("mark", {}, text) : text,
  );
  const spans = facts.map((fact) =>
    fact === day
      ? element("span", {}, element("time", { datetime: meta.date ?? "" }, fact))
      : element("span", {}, fact),
  );
  return element(
    "li",
    {},
    element("h2", { class: "headline", lang: language, dir: "auto" }, link),
    element("p", { class: "search-excerpt", lang: language, dir: "auto" }, ...words),
    element("p", { class: "teaser-facts" }, ...spans.flatMap((span) => [span, " "])),
  );
}

/**
 * Offers a facet's values. A chosen value stays, even if no result has it.
 * @param {HTMLSelectElement} select
 * @param {readonly FacetValue[]} values
 * @param {{ chosen: string, number: Intl.NumberFormat }} options
 */
export function fillFilter(select, values, { chosen, number }) {
  const [all] = select.options;
  const offered = values.map(({ id, label, count }) =>
    element("option", { value: id }, `${label} (${number.format(count)})`),
  );
  const known = chosen === "" || values.some(({ id }) => id === chosen);
  if (!known) offered.push(element("option", { value: chosen }, chosen));
  select.replaceChildren(...(all ? [all] : []), ...offered);
  select.value = chosen;
}

/**
 * Offers the languages that have an index, after the page's own and all.
 * @param {readonly HTMLSelectElement[]} selects
 * @param {readonly string[]} languages
 * @param {string} own The page's language.
 */
export function fillLanguages(selects, languages, own) {
  const select = selects.find(({ name }) => name === "language");
  if (!select) return;
  const chosen = select.value;
  const others = languages
    .filter((language) => language !== primaryOf(own))
    .map((language) => element("option", { value: language }, languageName(language, own)));
  const [page, all] = select.options;
  select.replaceChildren(...[page, all].flatMap((option) => option ?? []), ...others);
  select.value = chosen;
}
