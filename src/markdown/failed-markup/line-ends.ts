import type { PassageRule } from "./finding.ts";

/** Reports a backslash at the end of a paragraph, which has no line to break. */
export const lineEnds: PassageRule = {
  signs: "\\",
  find: ({ shown }) => {
    if (!/(?<!\\)\\$/.test(shown)) return [];
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
