import { type Html, html } from "../../src/html.ts";

/** Cached, since creating a formatter takes longer than using it a hundred times. */
const formatters = new Map<string, Intl.ListFormat>();

function formatterOf(locale: string): Intl.ListFormat {
  const known = formatters.get(locale) ?? new Intl.ListFormat(locale, { type: "conjunction" });
  formatters.set(locale, known);
  return known;
}

/** `A, B and C` with the words and punctuation of `locale`, for names as markup. */
export function nameList(names: readonly Html[], locale: string): Html {
  // The formatter needs the plain names: in some languages, the conjunction depends on the next word. In Spanish, “y”
  // becomes “e” before an i.
  const parts = formatterOf(locale).formatToParts(names.map(plain));
  let next = 0;
  return html`${parts.map(({ type, value }) => (type === "element" ? names[next++] : value))}`;
}

function plain(name: Html): string {
  return String(name).replace(/<[^>]*>/g, "");
}
