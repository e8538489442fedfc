import { nearest } from "../../citations/nearest.ts";
import { short } from "../../excerpt.ts";
import type { Found, PassageRule } from "./finding.ts";

const REFERENCE =
  /(?<![\p{L}\p{N}\]])(!?)\[([^[\]\n^@][^[\]\n]{0,300})\]\[([^[\]\n^@][^[\]\n]{0,200}|)\]/gu;

/** Reports links with an undefined label. */
export const undefinedReferences: PassageRule = {
  signs: "]",
  find: ({ shown }, { definitions }) =>
    [...shown.matchAll(REFERENCE)].flatMap(
      ({ index, 1: mark = "", 2: words = "", 3: label = "" }) => {
        // Two adjacent numbers are calls of two sources.
        if (/^\d*$/.test(words)) return [];
        return [found(index, mark !== "", label || words, words, definitions)];
      },
    ),
};

function found(
  at: number,
  isPicture: boolean,
  label: string,
  words: string,
  definitions: readonly string[],
): Found {
  const near = nearest(label, definitions);
  return {
    rule: isPicture ? "markup/picture" : "markup/link",
    at,
    message: `Readers see this ${isPicture ? "picture" : "link"} as text: nothing defines “${short(label)}”`,
    hint: near
      ? `Did you mean [${short(near.toLowerCase())}]?`
      : `Write the URL in round brackets after the text: ${isPicture ? "!" : ""}[${short(words)}](https://…)`,
  };
}
