import { short } from "../../excerpt.ts";
import type { Found, PassageRule } from "./finding.ts";

/** “To come” as newsrooms write it, and its equivalents among programmers: in brackets, doubled, or with a colon. */
const PLACEHOLDER =
  /(?<![\p{L}\p{N}])(?:TK(?:TK)+|[[(](?:TK|TODO|FIXME|XXX|TBC|TBD)(?:[\s:][^[\]()\n]{0,100})?[\])]|(?:FIXME|TODO):|TK(?=[.,;:!?]?(?:\s*$|\s+(?:here|percent|per cent|quote|name|date|number|words|paragraphs?)\b)))(?![\p{L}\p{N}])/gu;
/** Alone on its line. */
const ALONE = /(?<=^|\n)[ \t]*(?:TODO|FIXME|TBC|TBD|XXX|TK)[.!…]{0,3}[ \t]*(?=\n|$)/g;
/** A number that is not known yet: `XX percent`. */
const UNKNOWN_NUMBER =
  /(?<![\p{L}\p{N}])[$€£¥]?XX+(?=\s?(?:%|percent|per cent|million|billion|Prozent|por ciento|pour cent)(?![\p{L}\p{N}]))/gu;
/** Sample text: https://www.lipsum.com/ */
const SAMPLE = /\blorem ipsum dolor\b/gi;
/** Instructions of a template, in brackets. */
const INSTRUCTION =
  /[[<](?:(?:insert|insérer|insertar|einfügen)\s[^[\]<>\n]{2,100}|[^[\]<>\n]{2,100}\s(?:goes here|to come|einfügen))[\]>]/giu;
/** What a new publication's standing pages and authors have in brackets: at least a few words. */
const IN_BRACKETS =
  /[[［](?![@^])(?:[^[\]［］\n]{0,300}\s[^[\]［］\n\s]+\s[^[\]［］\n]{1,300}|[^[\]［］\n\s]{8,300})[\]］](?![([:])/gu;

/** Languages in which “todo” is a word. */
const TODO_IS_A_WORD = /^(?:es|pt|gl|ast|an|mwl)\b/;

/** Reports placeholders for text to be written. */
export const placeholders: PassageRule = {
  signs: /TK|TODO|FIXME|XX|TBC|TBD|lorem ipsum|insert|insérer|einfügen|goes here|to come/i,
  find: ({ shown }, { state }) =>
    [PLACEHOLDER, ALONE, UNKNOWN_NUMBER, SAMPLE, INSTRUCTION].flatMap((pattern) =>
      [...shown.matchAll(pattern)].flatMap(({ index, 0: match }) => {
        const note = match.trim();
        const isWord = note.startsWith("TODO") && TODO_IS_A_WORD.test(state.context.language);
        return isWord ? [] : [missing(note, index + match.indexOf(note))];
      }),
    ),
};

/** Reports what a new publication's pages have in brackets for their owner to fill in. */
export const unfilledBrackets: PassageRule = {
  signs: "[［",
  find: ({ shown }, { state }) =>
    state.context.isStanding
      ? [...shown.matchAll(IN_BRACKETS)].map(({ index, 0: note }) => ({
          ...missing(short(note), index),
          once: "brackets",
        }))
      : [],
};

function missing(note: string, at: number): Found {
  return {
    rule: "text/placeholder",
    at,
    message: `Readers see “${note}”: something is missing here`,
    hint: "Write the missing text, or delete the note.",
  };
}
