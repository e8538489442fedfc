/** The styles that come with citeproc's package: a publication names one, or brings a `.csl` file of its own. */
export const BUNDLED_STYLES: readonly string[] = ["apa", "harvard1", "vancouver"];

/** The locales that come with it, by their language. Every other language has the English words. */
export const BUNDLED_LOCALES: Readonly<Record<string, string>> = {
  de: "de-DE",
  en: "en-US",
  es: "es-ES",
  fr: "fr-FR",
  nl: "nl-NL",
};
