/** A Hunspell dictionary of a language, as its two files hold it. */
export interface SpellingDictionary {
  /** BCP 47: the language, or its base for all its regions. */
  language: string;
  /** Hash of both files. */
  hash: string;
  affixes: string;
  words: string;
}

/** An affix of an affix file: https://manpages.debian.org/stable/libhunspell-dev/hunspell.5.en.html */
export interface Affix {
  flag: string;
  /** What is taken off the stem. */
  strip: string;
  /** What is put in its place. */
  add: string;
  /** Flags of the word that it makes. */
  flags: ReadonlySet<string>;
  /** Whether a stem can take it. */
  fits: (stem: string) => boolean;
  /** Whether a word may have an affix at its other end too. */
  isCross: boolean;
}

/** The flags that have a meaning, by the option of the affix file that names them. */
export const FLAG_OPTIONS = [
  "COMPOUNDBEGIN",
  "COMPOUNDMIDDLE",
  "COMPOUNDEND",
  "COMPOUNDLAST",
  "COMPOUNDFLAG",
  "COMPOUNDPERMITFLAG",
  "ONLYINCOMPOUND",
  "FORBIDDENWORD",
  "NEEDAFFIX",
  "PSEUDOROOT",
  "CIRCUMFIX",
  "KEEPCASE",
  "NOSUGGEST",
] as const;
export type FlagOption = (typeof FLAG_OPTIONS)[number];

export interface AffixFile {
  prefixes: ReadonlyMap<string, readonly Affix[]>;
  suffixes: ReadonlyMap<string, readonly Affix[]>;
  /** The suffixes that make words which take others, with those only. */
  inner: ReadonlyMap<string, readonly Affix[]>;
  /** Characters of the longest prefix and suffix. */
  longest: { prefix: number; suffix: number };
  flags: Readonly<Partial<Record<FlagOption, string>>>;
  /** The fewest characters of a compound's part. */
  compoundMin: number;
  /** Characters to try in suggestions. */
  letters: string;
  /** Frequent mistakes: what is written, and what is meant. */
  replacements: readonly (readonly [string, string])[];
  flagsOf: (written: string) => ReadonlySet<string>;
}
