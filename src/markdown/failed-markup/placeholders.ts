import type { PassageRule } from "./finding.ts";

/** “To come” as newsrooms write it, and its equivalents among programmers: in brackets, doubled, or with a colon. */
const PLACEHOLDER =
  /(?<![\p{L}\p{N}])(?:TK(?:TK)+|[[(](?:TK|TODO|FIXME|XXX|TBC|TBD)(?:[\s:][^[\]()\n]{0,100})?[\])]|(?:FIXME|TODO):|TK(?=[.,;:!?]?(?:\s*$|\s+(?:here|percent|per cent|quote|name|date|number|words|paragraphs?)\b)))(?![\p{L}\p{N}])/gu;
/** Languages in which “todo” is a word. */
const TODO_IS_A_WORD = /^(?:es|pt|gl|ast|an|mwl)\b/;

/** Reports placeholders for text to be written. */
export const placeholders: PassageRule = {
  signs: /TK|TODO|FIXME|XXX|TBC|TBD/,
  find: ({ shown }, { state }) =>
    [...shown.matchAll(PLACEHOLDER)].flatMap(({ index, 0: note }) => {
      if (note.startsWith("TODO") && TODO_IS_A_WORD.test(state.context.language)) return [];
      return [
        {
          rule: "text/placeholder",
          at: index,
          message: `Readers see “${note}”: something is missing here`,
          hint: "Write the missing text, or delete the note.",
        },
      ];
    }),
};
