import { type Html, html } from "../../src/html.ts";

/** Making one takes longer than using it a hundred times. */
const formatters = new Map<string, Intl.ListFormat>();

function formatterOf(locale: string): Intl.ListFormat {
  const known = formatters.get(locale) ?? new Intl.ListFormat(locale, { type: "conjunction" });
  formatters.set(locale, known);
  return known;
}

/** `A, B and C` in the words and signs of `locale`, where the names are markup. */
export function nameList(names: readonly Html[], locale: string): Html {
  // The formatter joins strings, so it is given positions and its parts are filled with the names.
  const positions = names.map((_, index) => String(index));
  const parts = formatterOf(locale).formatToParts(positions);
  return html`${parts.map(({ type, value }) => (type === "element" ? names[Number(value)] : value))}`;
}
