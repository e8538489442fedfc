import type { PassageRule } from "./finding.ts";

/** A folder on Windows ends in one: `C:\`, `D:\archive\`. */
const FOLDER = /(?:^|[\s("'“‘])[A-Za-z]:(?:\\\S{0,250})?\\$/;

/** Reports a backslash at the end of a paragraph, which has no line to break. */
export const lineEnds: PassageRule = {
  signs: "\\",
  find: ({ shown, written }) => {
    if (!/(?<!\\)\\$/.test(shown) || FOLDER.test(written.slice(-300))) return [];
    return [
      {
        rule: "markup/line-break",
        at: shown.length - 1,
        message: "Readers see the backslash: it breaks a line only inside a paragraph",
        hint: "Delete it: the empty line already starts a new paragraph.",
      },
    ];
  },
};
