import { short } from "../../excerpt.ts";
import { textOf } from "../text.ts";
import type { BodyRule } from "./finding.ts";

/** Headings are shorter. */
const MAX_WORDS = 20;
/** Ends in a full stop after a lower-case letter (after a capital it may be an abbreviation), or other punctuation. */
const SENTENCE = /(?:[\p{Ll}\p{Lo}\p{N}][.]|[,;…。])[”"’')\]»]*$/u;

/** A longer line of hyphens is a deliberate underline. */
function isShortRule(line: string): boolean {
  return (line.match(/-/g)?.length ?? 0) <= 3;
}

/** Reports text above `---` without an empty line between them: that is a heading, but most editors mean a rule. */
export const underlinedSentences: BodyRule = ({ tokens, state: { lines } }) =>
  tokens.flatMap((token, index) => {
    if (token.type !== "heading_open" || token.markup !== "-" || !token.map) return [];
    const inline = tokens[index + 1];
    const text = textOf(inline?.children ?? []);
    const several = inline?.content.includes("\n") ?? false;
    const [line, end] = token.map;
    const isLong = SENTENCE.test(text) || text.split(" ").length > MAX_WORDS;
    if (!several && !(isLong && isShortRule(lines[end - 1] ?? ""))) return [];
    return [
      {
        rule: "heading/sentence",
        place: { line, column: Math.max(0, (lines[line] ?? "").search(/[^\s>]/)) },
        message: `The line of hyphens below it makes this a heading: “${short(text)}”`,
        hint: "Leave an empty line above --- for a rule. If it is a heading, write ## before it.",
      },
    ];
  });
