import { LIMITS } from "../../limits.ts";

/** What a .bib file says once and means often: what macros stand for, and what entries take from others. */
export interface Repeats {
  /** Whether there is room for so many characters more. */
  spend: (characters: number) => boolean;
  /** Whether it is the first time that there was none: that is said once. */
  isFirst: () => boolean;
}

/**
 * Counts what one file repeats. Without a limit, forty macros that are each made of the one before twice would stand
 * for more text than any machine has room for.
 */
export function countRepeats(most: number = LIMITS.bibRepeats): Repeats {
  let left = most;
  let isTold = false;
  return {
    spend: (characters) => {
      if (characters > left) return false;
      left -= characters;
      return true;
    },
    isFirst: () => {
      const first = !isTold;
      isTold = true;
      return first;
    },
  };
}
