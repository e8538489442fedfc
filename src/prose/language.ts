/** The base of a BCP 47 tag: `de` of `de-CH`. */
export function baseOf(language: string): string {
  return language.toLowerCase().split("-", 1)[0] ?? "";
}

/** Whether a language writes without spaces between words. */
export function isUnspaced(language: string): boolean {
  return ["zh", "ja", "th", "lo", "km", "my", "bo"].includes(baseOf(language));
}
