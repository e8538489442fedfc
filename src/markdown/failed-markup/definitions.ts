import { short } from "../../excerpt.ts";
import type { PassageRule } from "./finding.ts";

/** A label and a URL where they would make a definition. Notes are checked by their own rule. */
const DEFINITION =
  /(?<=^|\n) {0,3}\[(?!\^)([^[\]\n]{1,300})\]( ?): ?\n?[ \t]*<?((?:https?:\/\/|www\.|mailto:)[^\s<>]+)([^\n]*)/g;

/** Reports link definitions that failed, for example because of words after the URL. */
export const failedDefinitions: PassageRule = {
  signs: "]",
  find: ({ shown }) =>
    [...shown.matchAll(DEFINITION)].map(
      ({ index, 1: label = "", 2: space = "", 3: address = "", 4: rest = "" }) => ({
        rule: "markup/link",
        at: index,
        message: `Readers see this link definition as text: ${whyNot(space, rest)}`,
        hint: `Write [${short(label)}]: ${address} as a separate paragraph.`,
      }),
    ),
};

function whyNot(space: string, rest: string): string {
  if (space !== "") return "there is a space before its colon";
  if (rest.trim() === "") return "it is not a separate paragraph";
  return `there is “${short(rest.trim())}” after its URL`;
}
