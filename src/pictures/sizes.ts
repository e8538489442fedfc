/**
 * How wide pictures are shown, as `sizes` tells it to browsers before they know the styles: layouts/styles decides, and
 * tests/e2e/pictures.test.ts compares the two. `rem` here is the browser's own, 16 pixels for most.
 */
export const SIZES = {
  /** In the column of an article's text. */
  body: "(min-width: 46rem) 42.5rem, (min-width: 40rem) 92vw, 100vw",
  /** Above an article's text. */
  lead: "(min-width: 59rem) 54rem, (min-width: 40rem) 93vw, 100vw",
  /** The front's first story, and the two below it. */
  front: "(min-width: 80rem) 49rem, (min-width: 64rem) 61vw, 92vw",
  second: "(min-width: 80rem) 22rem, (min-width: 64rem) 27vw, (min-width: 40rem) 43vw, 90vw",
  /** The first of a section's on the front. */
  rail: "(min-width: 80rem) 20.5rem, (min-width: 64rem) 24vw, (min-width: 40rem) 43vw, 90vw",
  /** In a list, and the first of a section's. */
  list: "(min-width: 72rem) 16rem, (min-width: 44rem) 22vw, 91vw",
  large: "(min-width: 72rem) 28rem, (min-width: 44rem) 45vw, 91vw",
} as const;
export type PictureRole = keyof typeof SIZES;
