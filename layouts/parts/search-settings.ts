import type { SearchWords } from "../../src/words/types.ts";

/** The filters of a search, each a key in the page's query string. */
export const FACETS = ["section", "author", "tag", "year", "language"] as const;
export type Facet = (typeof FACETS)[number];

/** Settings for the search script, which the page has in an attribute. */
export interface SearchSettings {
  /** The folder of the indexes, with the path prefix. */
  files: string;
  /** The path prefix. */
  prefix: string;
  /** The page's language, as a BCP 47 tag. */
  language: string;
  timeZone: string;
  words: Pick<
    SearchWords,
    "searching" | "none" | "noneHint" | "failed" | "offline" | "again" | "more"
  > & {
    found: PluralForms;
    /** The page's title, with `{query}` in place of what is searched for. */
    title: string;
  };
}

/** A text for each plural form, with `{n}` in place of the number. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** Numbers that cover every plural form of every language: some have a separate form for a million. */
const PLURAL_SAMPLES = [...Array.from({ length: 112 }, (_, number) => number), 1_000_000];

/** Turns a text function into plural forms, as data for a script. */
export function pluralForms(text: (count: number) => string, language: string): PluralForms {
  const rules = new Intl.PluralRules(language);
  const format = new Intl.NumberFormat(language, { numberingSystem: "latn" });
  const forms = new Map<Intl.LDMLPluralRule, string>();
  // Later numbers overwrite earlier ones: for small numbers, a language may use words without digits.
  for (const number of PLURAL_SAMPLES)
    forms.set(rules.select(number), text(number).replace(format.format(number), "{n}"));
  return { other: text(0), ...Object.fromEntries(forms) };
}
