import type { PassageRule } from "./finding.ts";

/**
 * UTF-8 that a program read as Windows-1252: two or more characters for a single one, of which the first is nearly
 * always one of these.
 */
const MISREAD =
  /Ã[\u0080-\u00bfƒ‚„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€[\u0080-\u009f™œ\u009d“”˜¦"š¢žº–—]|Â[\u00a0£©«»°·®§]|ï»¿|ðŸ[\u0080-\u00ff‚-”]/gu;

/** Reports characters that an earlier program misread. */
export const misreadCharacters: PassageRule = {
  signs: /Ã|â€|Â|ï»¿|ðŸ/,
  find: ({ shown }) =>
    [...shown.matchAll(MISREAD)].map(({ index, 0: characters }) => ({
      rule: "text/encoding",
      at: index,
      message: `Readers see “${characters}” instead of a letter or mark: an earlier program misread the text`,
      hint: "Copy the text again from its original, or write the right character.",
      once: "encoding",
    })),
};
