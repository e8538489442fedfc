/** A social card's text, colours and fonts: all input of its bytes except the drawing code. */
export interface CardRecipe {
  headline: string;
  /** The section, or a label in its place. */
  kicker?: string;
  publication: string;
  /** The headline's language, as a BCP 47 tag. */
  language: string;
  colours: CardColours;
  /** Font packages that the text needs: see `fonts.ts`. */
  fonts: string[];
}

/** As `#rrggbb`. */
export interface CardColours {
  paper: string;
  ink: string;
  accent: string;
  rule: string;
}

/** In pixels, as networks recommend: https://developers.facebook.com/docs/sharing/webmasters/images/ */
export const CARD_WIDTH = 1200;
export const CARD_HEIGHT = 630;
