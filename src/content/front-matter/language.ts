import { once } from "../../memo.ts";
import { checked, quoted } from "./fields.ts";
import { matching } from "./written.ts";

/** Created on first use: that takes longer than reading most articles, few of which set a language. */
const names = once(() => new Intl.DisplayNames("en", { type: "language", fallback: "none" }));

/** Country codes that editors mistake for language codes. */
const COUNTRIES: Record<string, string> = {
  jp: "ja",
  cn: "zh",
  gr: "el",
  dk: "da",
  cz: "cs",
  ua: "uk",
};

/** Whether a BCP 47 tag (https://www.rfc-editor.org/info/bcp47) names a language that exists. */
export function isLanguage(value: string): boolean {
  try {
    const { language } = new Intl.Locale(value);
    if (!/^[a-z]{2,3}$/.test(language)) return false;
    // Intl has a name for every language of two letters, but not for all of three.
    return language.length === 3 || names().of(language) !== undefined;
  } catch {
    return false;
  }
}

const TAG = /[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*/;

const tag = checked(
  (value) => {
    if (isLanguage(value)) return undefined;
    const meant = COUNTRIES[value.toLowerCase()] ?? value.replaceAll("_", "-");
    return {
      rule: "field/value",
      message: `${quoted(value)} is not a language`,
      hint:
        meant !== value && isLanguage(meant)
          ? `Did you mean \`${meant}\`?`
          : "Write a language tag, as in en, en-GB, pt-BR or zh-Hans.",
    };
  },
  matching(TAG, "Write a language tag, as in en, en-GB, pt-BR or zh-Hans."),
);

/** A BCP 47 tag, in its canonical case. */
export const language = tag.transform((value) => Intl.getCanonicalLocales(value)[0] ?? value);
