import { short } from "../../excerpt.ts";
import type { PassageRule } from "./finding.ts";

const INLINE = /\^\[([^[\]\n]{1,1000})\]/g;
/** In a regular expression, `^[…]` is a character class, not a note. */
const PROSE = /\p{L}{2}.*\s|\p{L}{4}/u;

/** Reports `^[note]`, as in Pandoc. */
export const inlineNotes: PassageRule = {
  signs: "^",
  find: ({ shown, written }) =>
    [...shown.matchAll(INLINE)].flatMap(({ index, 0: whole, 1: text = "" }) => {
      if (!PROSE.test(text) || /^[+*?{$]/.test(shown.slice(index + whole.length))) return [];
      const words = written.slice(index + 2, index + 2 + text.length);
      return [
        {
          rule: "markup/note",
          at: index,
          message: "Readers see this note in the text, brackets and all: ^[…] is not supported",
          hint: `Write [^1] here, and a separate paragraph: [^1]: ${short(words)}`,
        },
      ];
    }),
};

const SPACED = /\[\^([^[\]\n]{0,100}\s[^[\]\n]{0,100})\](:?)/g;

/** Reports `[^a b]`: note names must not contain spaces. */
export const spacedNotes: PassageRule = {
  signs: "^",
  find: ({ shown }) =>
    [...shown.matchAll(SPACED)].flatMap(({ index, 1: name = "", 2: colon = "" }) => {
      const isDefinition = colon !== "" && (index === 0 || shown[index - 1] === "\n");
      if (!isDefinition && !/^\s*\p{L}[\p{L}\p{N}\s-]*$/u.test(name)) return [];
      return [
        {
          rule: "markup/note",
          at: index,
          message: `Readers see this ${isDefinition ? "note" : "note call"} as text: the name of a note can't contain spaces`,
          hint: `Write [^${short(name.trim().replace(/\s+/g, "-"))}]${colon}`,
        },
      ];
    }),
};
