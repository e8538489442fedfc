import { once } from "../memo.ts";

/** Text with `{n}` for each plural form of a language: some tell of one and of two without a number. */
type Forms<Category extends Intl.LDMLPluralRule> = Record<Category | "other", string>;

/**
 * Makes the texts of a language that count something. `Category` are the plural forms that it has; without a form of
 * its own, a number takes `other`. The digits are those that articles are written in, and that dates and the numbers of
 * sources are set in. No line ends between the number and what it counts.
 */
export function counter<Category extends Intl.LDMLPluralRule>(language: string) {
  // All catalogues are loaded, and few of their languages used: the engine's tables take milliseconds each.
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

/** Joins what is counted, as a language does where nothing says “and”. */
export function series(language: string): (items: readonly string[]) => string {
  const format = once(() => new Intl.ListFormat(language, { type: "unit" }));
  return (items) => format().format(items);
}
