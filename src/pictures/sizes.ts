/**
 * How wide pictures are shown, as `sizes` tells it to browsers before they know the styles: layouts/styles decides, and
 * tests/e2e/pictures.test.ts compares the two. `rem` here is the browser's own, 16 pixels for most.
 */
export const SIZES = {
  /** In the column of an article's text. */
  body: "(min-width: 47rem) 44rem, 94vw",
  /** Above an article's text. */
  lead: "(min-width: 47rem) 44rem, 94vw",
  /** The front's first story. */
  front: "(min-width: 82rem) 54rem, (min-width: 64rem) 63vw, 94vw",
  /** In a list or a rail: a column of several where there is room. */
  teaser: "(min-width: 64rem) 19rem, (min-width: 40rem) 45vw, 94vw",
} as const;
export type PictureRole = keyof typeof SIZES;
