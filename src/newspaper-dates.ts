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
  // Intl writes ranges in digits alone: 2026/03/01～2026/03/05.
  ja: [
    [/(?<!\d)(\d{1,4})\/0?(\d{1,2})\/0?(\d{1,2})(?!\d)/g, "$1年$2月$3日"],
    [/(?<!\d)(\d{1,4})\/0?(\d{1,2})(?!\d)/g, "$1年$2月"],
    [/^(\d+年)(.+)～\1(?=\d)/, "$1$2～"],
    [/^(\d+年)(\d+月)(\d+日)～\2(?=\d)/, "$1$2$3～"],
  ],
};

/** What follows a year that is written alone. */
const YEAR_SIGNS: Readonly<Record<string, string>> = { ja: "年", ko: "년", zh: "年" };

/** A year without a month: “2026”, in Japanese “2026年”. */
export function newspaperYear(year: number | string, locale: string): string {
  const [language = ""] = locale.split("-", 1);
  return `${year}${YEAR_SIGNS[language] ?? ""}`;
}

/** A date that Intl formatted, as newspapers of the locale's language print it: “1er mars 2026 à 10 h 30”. */
export function newspaperDate(date: string, locale: string): string {
  const [language = ""] = locale.split("-", 1);
  const corrections = CORRECTIONS[language] ?? [];
  return corrections.reduce((text, [wrong, right]) => text.replace(wrong, right), date);
}
