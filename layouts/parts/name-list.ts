import { type Html, html } from "../../src/html.ts";

/** `A, B and C` in the words and signs of `locale`, where the names are markup. */
export function nameList(names: readonly Html[], locale: string): Html {
  // The formatter joins strings, so it is given positions and its parts are filled with the names.
  const positions = names.map((_, index) => String(index));
  const parts = new Intl.ListFormat(locale, { type: "conjunction" }).formatToParts(positions);
  return html`${parts.map(({ type, value }) => (type === "element" ? names[Number(value)] : value))}`;
}
