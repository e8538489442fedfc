import { nearest } from "../../citations/nearest.ts";
import { short } from "../../excerpt.ts";
import type { Found, ParsedBody, PassageRule } from "./finding.ts";

const REFERENCE =
  /(?<![\p{L}\p{N}\]])(!?)\[([^[\]\n^@][^[\]\n]{0,300})\]\[([^[\]\n^@][^[\]\n]{0,200}|)\]/gu;

/** Reports links with an undefined label. */
export const undefinedReferences: PassageRule = {
  signs: "]",
  find: ({ shown }, body) =>
    [...shown.matchAll(REFERENCE)].flatMap(
      ({ index, 1: mark = "", 2: words = "", 3: label = "" }) => {
        // Two adjacent numbers are calls of two sources.
        if (/^\d*$/.test(words)) return [];
        const target = label || words;
        // What is wrong is reported at the definition.
        if (failedLabelsOf(body).has(target.toLowerCase())) return [];
        return [found(index, mark !== "", target, words, body.definitions)];
      },
    ),
};

/** A definition that stayed text, with a URL or a template in place of one, as in `[1]: {{ site.url }}/a`. */
const FAILED =
  /(?<=^|\n) {0,3}\[([^[\]\n]{1,300})\] ?: ?[ \t]*<?(?:https?:\/\/|www\.|mailto:|\{[{%])/gi;

const labelsOfBodies = new WeakMap<ParsedBody, ReadonlySet<string>>();

function failedLabelsOf(body: ParsedBody): ReadonlySet<string> {
  const known = labelsOfBodies.get(body);
  if (known) return known;
  const labels = body.passages.flatMap(({ passage: { written } }) =>
    [...written.matchAll(FAILED)].map(([, label = ""]) => label.toLowerCase()),
  );
  const made = new Set(labels);
  labelsOfBodies.set(body, made);
  return made;
}

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
