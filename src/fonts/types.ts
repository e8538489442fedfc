/** Code points from `first` to `last`, both included. */
export interface CharacterRange {
  first: number;
  last: number;
}

/** The CSS generic family that a font resembles. */
export const GENERICS = ["serif", "sans-serif", "monospace"] as const;
export type Generic = (typeof GENERICS)[number];

/** Weights as CSS numbers. Equal for a font with one weight. */
export interface Weights {
  least: number;
  most: number;
}

/** What browsers compute lines from, in fractions of the font size. */
export interface FontMetrics {
  ascent: number;
  /** Below the baseline; positive. */
  descent: number;
  lineGap: number;
  /** Mean width of running Latin text's characters, regular and bold; absent if the font has no Latin letters. */
  widths?: { regular: number; bold: number };
}

/** What a font file says about itself. */
export interface FontFacts {
  family: string;
  weights: Weights;
  italic: boolean;
  generic: Generic;
  /** The characters it has glyphs for, in order. */
  characters: CharacterRange[];
  metrics: FontMetrics;
}

/** Why a file can't be used as a font, as the predicate of a sentence, and what to do. */
export interface FontProblem {
  problem: string;
  hint: string;
}

/** The parts of a page that a font is for. */
export const FONT_ROLES = ["headline", "text", "interface"] as const;
export type FontRole = (typeof FONT_ROLES)[number];

/** A font of the publication, as its stylesheet declares it. */
export interface Font extends FontFacts {
  /** Root-relative. */
  url: string;
  roles: readonly FontRole[];
  /** The only characters to load the file for; absent if for all. */
  only?: readonly CharacterRange[];
}
