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
  // The formatter joins strings. It is given the names without their markup: some languages look at what follows, as
  // Spanish does, where “y” before an i is “e”.
  const parts = formatterOf(locale).formatToParts(names.map(plain));
  let next = 0;
  return html`${parts.map(({ type, value }) => (type === "element" ? names[next++] : value))}`;
}

function plain(name: Html): string {
  return String(name).replace(/<[^>]*>/g, "");
}
