import type { Body, Heading } from "../markdown/types.ts";

/** Texts with fewer headings need no table of contents. */
const MIN_HEADINGS = 3;

/** The headings of a text's table of contents; empty for short texts. */
export function contentsOf({ headings }: Body): Heading[] {
  return headings.length >= MIN_HEADINGS ? headings : [];
}
