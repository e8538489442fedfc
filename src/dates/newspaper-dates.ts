type Correction = readonly [wrong: RegExp, right: string];

/** Intl writes ranges in digits alone: 2026/03/01～2026/03/05. */
const WITH_UNITS: readonly Correction[] = [
  [/(?<!\d)(\d{1,4})\/0?(\d{1,2})\/0?(\d{1,2})(?!\d)/g, "$1年$2月$3日"],
  [/(?<!\d)(\d{1,4})\/0?(\d{1,2})(?!\d)/g, "$1年$2月"],
];

/** A year or month that both ends of a range share is written once. */
const WRITTEN_ONCE: readonly Correction[] = [
  [/^(\d+年)(.+[～至])\1(?=\d)/, "$1$2"],
  [/^(\d+年)(\d+月)(\d+日[～至])\2(?=\d)/, "$1$2$3"],
];

/** Corrections of Intl's dates and times to what newspapers print, by language. */
const CORRECTIONS: Readonly<Record<string, readonly Correction[]>> = {
  en: [
    [/(?<=^\S+)\s–\s|(?<=^\p{L}+ \d{1,2})\s–\s(?=\d)/u, "–"],
    [/(?<=\d\s)AM\b/, "a.m."],
    [/(?<=\d\s)PM\b/, "p.m."],
  ],
  fr: [
    [/(?<!\d)1(?= \p{Ll}|–\d{1,2} \p{Ll})/gu, "1er"],
    [/\b0?(\d{1,2})(?::|\sh\s)(\d{2})/, "$1\u00a0h\u00a0$2"],
    [/(?<=\sh)\s00/, ""],
  ],
  de: [[/um \d{1,2}:\d{2}/, "$& Uhr"]],
  es: [[/a las (?=1:)/, "a la "]],
  ar: [[/(?=غرينتش)/, "بتوقيت "]],
  zh: [
    // Intl writes the zone before the time, or in square brackets.
    [/日 ?(\S+) (\d{1,2}:\d{2})$/, "日 $2（$1）"],
    [/日 (.+) \[(.+)\]$/, "日$1（$2）"],
    ...WITH_UNITS,
    [/\s?–\s?/, "至"],
    [/^(\D*\d+)年?至(\d+)年?$/, "$1年至$2年"],
    ...WRITTEN_ONCE,
  ],
  ja: [...WITH_UNITS, ...WRITTEN_ONCE],
};

/** What follows a year that is written alone. */
const YEAR_SIGNS: Readonly<Record<string, string>> = { ja: "年", ko: "년", zh: "年" };

/** What joins two dates that Intl does not format as a range. */
const RANGE_SIGNS: Readonly<Record<string, string>> = { ja: "～", ko: "~", zh: "至" };

function languageOf(locale: string): string {
  return locale.split("-", 1)[0] ?? "";
}

/** A year without a month: “2026”, in Japanese “2026年”. */
export function newspaperYear(year: number | string, locale: string): string {
  return `${year}${YEAR_SIGNS[languageOf(locale)] ?? ""}`;
}

/** A date that Intl formatted, as newspapers of the locale's language print it: “1er mars 2026 à 10 h 30”. */
export function newspaperDate(date: string, locale: string): string {
  const corrections = CORRECTIONS[languageOf(locale)] ?? [];
  return corrections.reduce((text, [wrong, right]) => text.replace(wrong, right), date);
}

/** Two dates as a range: “Spring 2026 – March 2027”. */
export function newspaperRange(from: string, to: string, locale: string): string {
  return `${from}${RANGE_SIGNS[languageOf(locale)] ?? " – "}${to}`;
}
