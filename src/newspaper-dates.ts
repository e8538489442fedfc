/** Corrections of Intl's dates and times to what newspapers print, by language: a pattern and its replacement. */
const CORRECTIONS: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  fr: [
    [/(?<!\d)1 (?=\p{Ll})/gu, "1er "],
    [/(\d{1,2}):(\d{2})/, "$1\u00a0h\u00a0$2"],
  ],
  de: [[/um \d{1,2}:\d{2}/, "$& Uhr"]],
  es: [[/a las (?=1:)/, "a la "]],
  // Intl writes the zone before the time.
  zh: [[/日 ?(\S+) (\d{1,2}:\d{2})$/, "日 $2（$1）"]],
};

/** A date that Intl formatted, as newspapers of the locale's language print it: “1er mars 2026 à 10 h 30”. */
export function newspaperDate(date: string, locale: string): string {
  const [language = ""] = locale.split("-", 1);
  const corrections = CORRECTIONS[language] ?? [];
  return corrections.reduce((text, [wrong, right]) => text.replace(wrong, right), date);
}
