import { once } from "../../memo.ts";
import { checked, quoted } from "./fields.ts";

/** Made when it is first asked for: it takes longer than most articles, few of which name a language. */
const names = once(() => new Intl.DisplayNames("en", { type: "language", fallback: "none" }));

/** Two letters that are a country's and no language's, as editors write them. */
const COUNTRIES: Record<string, string> = {
  jp: "ja",
  cn: "zh",
  gr: "el",
  dk: "da",
  cz: "cs",
  ua: "uk",
};

/** True for BCP 47 tags (https://www.rfc-editor.org/info/bcp47) of a language that exists. */
export function isLanguage(value: string): boolean {
  try {
    const { language } = new Intl.Locale(value);
    if (!/^[a-z]{2,3}$/.test(language)) return false;
    // Every language of two letters has a name; of those with three there are more than names.
    return language.length === 3 || names().of(language) !== undefined;
  } catch {
    return false;
  }
}

/** A BCP 47 tag, in the case that the standard writes it in. */
export const language = checked((value) => {
  if (isLanguage(value)) return undefined;
  const meant = COUNTRIES[value.toLowerCase()] ?? value.replaceAll("_", "-");
  return {
    rule: "field/value",
    message: `${quoted(value)} is not a language`,
    hint:
      meant !== value && isLanguage(meant)
        ? `Did you mean \`${meant}\`?`
        : "Write its tag, as in en, en-GB, pt-BR or zh-Hans.",
  };
}).transform((value) => Intl.getCanonicalLocales(value)[0] ?? value);
