import { memoByKey } from "../memo.ts";

/** Double opening, double closing, single opening, single closing. */
export type Quotes = readonly [string, string, string, string];

const ENGLISH: Quotes = ["“", "”", "‘", "’"];
const GERMAN: Quotes = ["„", "“", "‚", "‘"];
const GUILLEMETS: Quotes = ["«", "»", "‹", "›"];
const ANGULAR: Quotes = ["«", "»", "“", "”"];
const SLAVIC: Quotes = ["«", "»", "„", "“"];
const BALKAN: Quotes = ["„", "”", "‘", "’"];
const NORDIC: Quotes = ["”", "”", "’", "’"];
const CORNERS: Quotes = ["「", "」", "『", "』"];

/** Newspapers' quotation marks, by BCP 47 tag; the longest match wins. */
export const QUOTES: Readonly<Record<string, Quotes>> = {
  ar: ANGULAR,
  be: SLAVIC,
  bg: GERMAN,
  bs: BALKAN,
  ca: ANGULAR,
  cs: GERMAN,
  da: ["»", "«", "›", "‹"],
  de: GERMAN,
  "de-ch": GUILLEMETS,
  "de-li": GUILLEMETS,
  dsb: GERMAN,
  el: ANGULAR,
  en: ENGLISH,
  es: ANGULAR,
  et: ["„", "“", "‘", "’"],
  eu: GUILLEMETS,
  fa: GUILLEMETS,
  fi: NORDIC,
  // The inner spaces do not break. They are narrow in France, and of normal width in Canada.
  fr: ["«\u202f", "\u202f»", "“", "”"],
  "fr-ca": ["«\u00a0", "\u00a0»", "“", "”"],
  "fr-ch": GUILLEMETS,
  gl: ANGULAR,
  gsw: GUILLEMETS,
  he: ["”", "”", "’", "’"],
  hr: BALKAN,
  hsb: GERMAN,
  hu: ["„", "”", "»", "«"],
  hy: GUILLEMETS,
  is: GERMAN,
  it: ANGULAR,
  ja: CORNERS,
  ka: ["„", "“", "‘", "’"],
  ko: ENGLISH,
  lb: GERMAN,
  lt: ["„", "“", "‘", "’"],
  mk: GERMAN,
  nb: ["«", "»", "‘", "’"],
  nl: ENGLISH,
  nn: ["«", "»", "‘", "’"],
  no: ["«", "»", "‘", "’"],
  pl: ["„", "”", "«", "»"],
  pt: ENGLISH,
  "pt-pt": ANGULAR,
  rm: GUILLEMETS,
  ro: ["„", "”", "«", "»"],
  ru: SLAVIC,
  sk: GERMAN,
  sl: ["„", "“", "‚", "‘"],
  sq: ANGULAR,
  sr: BALKAN,
  sv: NORDIC,
  tr: ENGLISH,
  uk: SLAVIC,
  zh: ENGLISH,
  "zh-hant": CORNERS,
  "zh-hk": CORNERS,
  "zh-tw": CORNERS,
};

/** Marks of titles that are not quotation marks. */
const TITLE_MARKS: Readonly<Record<string, Quotes>> = { zh: ["《", "》", "〈", "〉"] };

/** The quotation marks of a language; English ones if unknown. */
export const quotesFor = memoByKey(
  (language: string): Quotes => lookUp(QUOTES, language) ?? ENGLISH,
);

/** The marks around titles in running text: quotation marks, except in Chinese. */
export const titleMarksFor = memoByKey(
  (language: string): Quotes => lookUp(TITLE_MARKS, language) ?? quotesFor(language),
);

/** The entry for the longest matching prefix of a BCP 47 tag (RFC 4647, 3.4). The table's keys are in lower case. */
export function lookUp<Value>(
  table: Readonly<Record<string, Value>>,
  language: string,
): Value | undefined {
  const parts = language.toLowerCase().split("-");
  for (let length = parts.length; length > 0; length -= 1) {
    const tag = parts.slice(0, length).join("-");
    if (Object.hasOwn(table, tag)) return table[tag];
  }
  return undefined;
}
