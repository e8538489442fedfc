/**
 * Display widths of pictures, as `sizes` attributes: browsers choose a file before they know the styles. layouts/styles
 * sets the actual widths, and tests/e2e/pictures.slow.test.ts compares the two. `rem` is the browser's default font size
 * here, mostly 16 pixels.
 */
export const SIZES = {
  /** In an article's text. */
  body: "(min-width: 46rem) 42.5rem, (min-width: 40rem) 92vw, 100vw",
  /** In a gallery of an article's text, beside another. */
  gallery: "(min-width: 46rem) 26rem, (min-width: 40rem) 56vw, 92vw",
  /** Above an article's text. */
  lead: "(min-width: 59rem) 54rem, (min-width: 40rem) 93vw, 100vw",
  /** The front page's lead story, and the two below it. */
  front: "(min-width: 80rem) 49rem, (min-width: 64rem) 61vw, 92vw",
  second: "(min-width: 80rem) 22rem, (min-width: 64rem) 27vw, (min-width: 40rem) 43vw, 90vw",
  /** On the front page: a section's lead, and one of two or three equal stories in a row. */
  feature: "(min-width: 82rem) 45rem, (min-width: 64rem) 55vw, (min-width: 48rem) 45vw, 92vw",
  half: "(min-width: 82rem) 36rem, (min-width: 40rem) 44vw, 92vw",
  rail: "(min-width: 82rem) 24rem, (min-width: 40rem) 30vw, 92vw",
  /** As one of three, and on phones beside words; and beside words everywhere. */
  strip: "(min-width: 82rem) 24rem, (min-width: 40rem) 30vw, 7rem",
  thumbnail: "(min-width: 40rem) 9rem, 7rem",
  /** In a list; `large` is for the first story of a section page. */
  list: "(min-width: 72rem) 16rem, (min-width: 44rem) 22vw, 91vw",
  large: "(min-width: 72rem) 38rem, (min-width: 64rem) 56vw, 92vw",
  /** An author's photo: beside a byline, and on their page. */
  byline: "3rem",
  author: "(min-width: 36rem) 10rem, 28vw",
  /** Below an article, of what to read next. */
  related: "(min-width: 60rem) 12.5rem, (min-width: 40rem) 43vw, 7rem",
} as const;
export type PictureRole = keyof typeof SIZES;
