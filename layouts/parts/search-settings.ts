import type { SearchWords } from "../../src/words/types.ts";

/** By what results are narrowed, each a key of the page's url. */
export const FACETS = ["section", "author", "tag", "year", "language"] as const;
export type Facet = (typeof FACETS)[number];

/** What the page tells its script, in an attribute of it. */
export interface SearchSettings {
  /** The folder of the indexes, with the path prefix. */
  files: string;
  /** The path prefix. */
  prefix: string;
  /** BCP 47, of the page. */
  language: string;
  timeZone: string;
  words: Pick<
    SearchWords,
    "searching" | "none" | "noneHint" | "failed" | "offline" | "again" | "more"
  > & { found: PluralForms };
}

/** A text for each plural form, with `{n}` for the number. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** A language tells its forms apart by numbers among these: in some, a million has one of its own. */
const TELLING = [...Array.from({ length: 112 }, (_, number) => number), 1_000_000];

/** What a text says of numbers, as a script can use it. */
export function pluralForms(text: (count: number) => string, language: string): PluralForms {
  const rules = new Intl.PluralRules(language);
  const format = new Intl.NumberFormat(language, { numberingSystem: "latn" });
  const forms = new Map<Intl.LDMLPluralRule, string>();
  // The last number of a form, since of few a language may tell without a number.
  for (const number of TELLING)
    forms.set(rules.select(number), text(number).replace(format.format(number), "{n}"));
  return { other: text(0), ...Object.fromEntries(forms) };
}
