import { once } from "../memo.ts";

/** A text with `{n}` for each plural form of a language. Some forms of one and two omit the number. */
type Forms<Category extends Intl.LDMLPluralRule> = Record<Category | "other", string>;

/**
 * Makes a language's texts that count something. `Category` lists the plural forms it has; `other` stands in for forms
 * without a text. Digits are Latin, as in articles, dates and source numbers. A no-break space keeps the number with
 * its noun.
 */
export function counter<Category extends Intl.LDMLPluralRule>(language: string) {
  // Created on demand: all catalogues are loaded but few are used, and these tables take milliseconds each.
  const rules = once(() => new Intl.PluralRules(language));
  const numbers = once(() => new Intl.NumberFormat(language, { numberingSystem: "latn" }));
  return (forms: Forms<Category>) => {
    const byCategory: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string } = forms;
    return (count: number): string => {
      const form = byCategory[rules().select(count)] ?? byCategory.other;
      return form.replace(/\{n\}( ?)/, (_, space: string) => {
        return numbers().format(count) + (space && "\u00a0");
      });
    };
  };
}

/** Joins counted items as a language does: with separators alone (`unit`), or with “and” before the last (`conjunction`). */
export function series(
  language: string,
  type: "unit" | "conjunction" = "unit",
): (items: readonly string[]) => string {
  const format = once(() => new Intl.ListFormat(language, { type }));
  return (items) => format().format(items);
}
