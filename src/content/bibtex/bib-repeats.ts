import { LIMITS } from "../../limits.ts";

/** The budget for text that a .bib file repeats: expanded macros, and fields inherited through `crossref`. */
export interface Repeats {
  /** Takes so many characters from the budget; false if too few are left. */
  spend: (characters: number) => boolean;
  /** Whether this is the first time the budget ran out, which is reported once. */
  isFirst: () => boolean;
}

/** Limits what one file repeats. Otherwise forty macros, each made of the previous one twice, would exhaust memory. */
export function countRepeats(most: number = LIMITS.bibRepeats): Repeats {
  let left = most;
  let isReported = false;
  return {
    spend: (characters) => {
      if (characters > left) return false;
      left -= characters;
      return true;
    },
    isFirst: () => {
      const first = !isReported;
      isReported = true;
      return first;
    },
  };
}
