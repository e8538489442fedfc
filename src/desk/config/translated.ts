import { isMapping } from "../../content/patch/same-data.ts";
import { STARTER_TEXTS, starterLanguage } from "../../starter/texts/texts-of.ts";
import { isolated } from "../../text/bidi.ts";
import { quotesFor } from "../../typography/quotes.ts";
import { wordsOf } from "../../words/words-of.ts";
import { formTextsOf } from "./words/form-texts-of.ts";

/** What editors read in a form. */
const SAID: ReadonlySet<string> = new Set(["label", "label_singular", "hint", "description"]);

/** Collections with their texts in a language (BCP 47), as far as there are any; the others stay English. */
export function translated<Value>(value: Value, language: string): Value {
  const texts: Readonly<Record<string, string>> = formTextsOf(language) ?? {};
  const inLanguage = (own: unknown, key: string): unknown => {
    if (typeof own === "string")
      return SAID.has(key) ? (texts[own] ?? isolated(own, language)) : own;
    if (Array.isArray(own)) return own.map((each) => inLanguage(each, key));
    if (!isMapping(own)) return own;
    const entries = Object.entries(own).map(([name, each]) => [name, inLanguage(each, name)]);
    return withTypes(Object.fromEntries(entries), language);
  };
  return formTextsOf(language) ? (inLanguage(value, "") as Value) : value;
}

/** Types of articles are named as on their pages. */
function withTypes(
  own: Readonly<Record<string, unknown>>,
  language: string,
): Readonly<Record<string, unknown>> {
  if (own.name !== "type" || !Array.isArray(own.options)) return own;
  const names: Readonly<Record<string, string>> = wordsOf(language).layouts.types;
  const options = own.options.map((option) => {
    const { value, label } = Object(option);
    return { value, label: names[value] ?? label };
  });
  return { ...own, options };
}

/** The help of a setting, which new publications have in every language of the interface. */
export function settingHint(name: string, language: string): string | undefined {
  const { settings } = STARTER_TEXTS[starterLanguage(language)];
  const text = Object.entries(settings ?? {}).find(([key]) => key === name)?.[1];
  const [open, close] = quotesFor(language);
  return text?.replaceAll(/`([^`]*)`/g, (_, code: string) => `${open}${code}${close}`);
}
