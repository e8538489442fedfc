/** The styles in citeproc's package. A publication names one of them, or provides a `.csl` file. */
export const BUNDLED_STYLES: readonly string[] = ["apa", "harvard1", "vancouver"];

/** The locales in the package, by language. All other languages get English words. */
export const BUNDLED_LOCALES: Readonly<Record<string, string>> = {
  de: "de-DE",
  en: "en-US",
  es: "es-ES",
  fr: "fr-FR",
  nl: "nl-NL",
};
