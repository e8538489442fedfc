import { english } from "./english.ts";
import type { Words } from "./types.ts";

const { layouts, pages } = english;

/** English as it is written in the United States: only what differs. */
export const american: Words = {
  ...english,
  layouts: {
    ...layouts,
    sources: {
      ...layouts.sources,
      seasons: [
        (year) => `Spring ${year}`,
        (year) => `Summer ${year}`,
        (year) => `Fall ${year}`,
        (year) => `Winter ${year}`,
      ],
    },
  },
  // Full stops are inside quotation marks.
  pages: {
    ...pages,
    taggedWith: (tag) => `Articles on the topic “${tag}.”`,
    citing: (source) => `The articles that cite “${source}.”`,
  },
};
