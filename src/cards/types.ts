/** What a social card says, and in what: all that its bytes are made from, but for the way it is drawn. */
export interface CardRecipe {
  headline: string;
  /** The section, or what stands in its place. */
  kicker?: string;
  publication: string;
  /** BCP 47, of the headline. */
  language: string;
  colours: CardColours;
  /** The packages whose faces its scripts need: see `fonts.ts`. */
  fonts: string[];
}

/** `#rrggbb`. */
export interface CardColours {
  paper: string;
  ink: string;
  accent: string;
  rule: string;
}

/** Pixels: what networks ask for, https://developers.facebook.com/docs/sharing/webmasters/images/ */
export const CARD_WIDTH = 1200;
export const CARD_HEIGHT = 630;
