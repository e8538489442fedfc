/** Counts the syllables of a lower-case word. At least one. */
export type CountSyllables = (word: string) => number;

/** Runs of vowels, with what a language speaks as one vowel or as two. */
function byVowels(vowels: RegExp, hiatus?: RegExp, silent?: RegExp): CountSyllables {
  return (word) => {
    const spoken = silent ? word.replace(silent, "") : word;
    const groups = spoken.match(vowels)?.length ?? 0;
    const split = hiatus ? (spoken.match(hiatus)?.length ?? 0) : 0;
    return Math.max(1, groups + split);
  };
}

/** By the language's base. Counts are estimates: no spelling says all about how a word is spoken. */
export const SYLLABLES: Readonly<Record<string, CountSyllables>> = {
  // Silent are most final e, es and ed; “io” is one vowel in “nation”, and two in “radio”.
  en: byVowels(
    /[aeiouy]+/g,
    /(?<![tscg])i[ao]|ea$/g,
    /(?<=[a-z]{2})(?:(?<![^aeiouy]l)e|(?<![td])ed|(?<![sxzcg]|[cs]h|[^aeiouy]l)es)$/,
  ),
  de: byVowels(/ie|ei|ai|au|äu|eu|aa|ee|oo|[aeiouäöüy]/g),
  es: byVowels(/[aeiouáéíóúü]+/g, /[aeo](?=[aeoíú])|[íú](?=[aeo])/g, /(?<=[gq])u(?=[eié])/g),
  fr: byVowels(/[aeiouyàâäéèêëîïôöùûüœæ]+/g, /ï|é(?=[ao])/g, /(?<=[a-zéèêàâîôûç]{2})(?:e|es|ent)$/),
  it: byVowels(/[aeiouàèéìòù]+/g, /[aeo](?=[aeoìù])/g),
  pt: byVowels(/[aeiouáâãàéêíóôõúü]+/g, /[aeo](?=[aeoíú])|[íú](?=[aeo])/g, /(?<=[gq])u(?=[ei])/g),
  nl: byVowels(/ieu|eeu|aai|ooi|oei|aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|au|ou|[aeiouyëïöü]/g),
};
