import { type Html, type HtmlValue, html } from "../../src/html.ts";
import type { Site } from "../../src/pages/types.ts";

const RIGHT_TO_LEFT = new Set([
  "Arab",
  "Hebr",
  "Syrc",
  "Thaa",
  "Nkoo",
  "Adlm",
  "Rohg",
  "Mand",
  "Samr",
]);

/** The direction that a language (BCP 47) is written in: by its script, which likely subtags tell (`ur` is `ur-Arab-PK`). */
export function direction(language: string): "ltr" | "rtl" {
  const script = scriptOf(language);
  return script && RIGHT_TO_LEFT.has(script) ? "rtl" : "ltr";
}

const scripts = new Map<string, string | undefined>();

/** Looked up once for each language of a site: a page asks some fifty times. */
function scriptOf(language: string): string | undefined {
  if (!scripts.has(language)) scripts.set(language, findScript(language));
  return scripts.get(language);
}

function findScript(language: string): string | undefined {
  try {
    return new Intl.Locale(language).maximize().script;
  } catch {
    return undefined;
  }
}

/** ` lang="ar" dir="rtl"` for an element in `language` inside text in `around`; empty where they are the same. */
export function languageAttributes(language: string, around: string): Html {
  if (language === around) return html``;
  const dir = direction(language);
  return dir === direction(around)
    ? html` lang="${language}"`
    : html` lang="${language}" dir="${dir}"`;
}

/**
 * Interface words inside text in `around`: marked as what they are, and kept from mixing with the direction of the
 * text, but set at the side where its lines begin.
 */
export function inInterface(words: HtmlValue, around: string, site: Site): Html {
  const { language } = site.settings;
  return language === around ? html`${words}` : html`<bdi lang="${language}">${words}</bdi>`;
}
