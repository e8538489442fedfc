import type { Body, Heading } from "../markdown/types.ts";

/** Fewer headings than this need no list of them. */
const LEAST = 3;

/** The headings of a text's table of contents: none where the text is short. */
export function contentsOf({ headings }: Body): Heading[] {
  return headings.length >= LEAST ? headings : [];
}
