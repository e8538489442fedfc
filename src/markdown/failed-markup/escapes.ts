import { short } from "../../excerpt.ts";
import type { BodyRule } from "./finding.ts";
import { MASK } from "./passage.ts";

/**
 * Before punctuation that Markdown can't escape, and line ends that a program wrote as letters. Alone between quotation
 * marks, a backslash is what the text is about.
 */
const BACKSLASH = /(?<![“‘«„‚"']|[“‘«„‚"'] )\\(?:[’‘“”–—…«»]|(?:r\\)?n(?=\\|\p{Lu}|\s*$))/gu;

/** Reports backslashes of other programs. Each is a token, so it is masked in what is shown. */
export const failedEscapes: BodyRule = ({ passages }) =>
  passages.flatMap(({ passage: { written, shown }, place }) =>
    (written.includes("\\") ? [...written.matchAll(BACKSLASH)] : []).flatMap(
      ({ index, 0: mark }) => {
        // Code and URLs are masked around it too.
        const around = shown.charAt(index - 1) + shown.charAt(index + mark.length);
        if (around.includes(MASK)) return [];
        return [
          {
            rule: "markup/escape",
            place: place(index),
            message: `Readers see “${short(mark)}”: this backslash has no meaning`,
            hint: mark.endsWith("n")
              ? "Delete it, and leave an empty line for a new paragraph."
              : "Delete the backslash.",
            once: "escape",
          },
        ];
      },
    ),
  );
