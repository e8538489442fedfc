import type Token from "markdown-it/lib/token.mjs";
import { short } from "../../excerpt.ts";
import type { BodyRule, PassageRule, Placed } from "./finding.ts";
import { linesOf } from "./passage.ts";

/** Punctuation of programs and ASCII tables. */
const CODE_SIGNS = /[{};=<>$|\\]|\(\)|^\s*(?:#|\/\/|--|@)|::|->|\bfunction\b|\w_\w|\w\.\w+\(/m;
const LETTERS_AND_SPACES = /[\p{L}\p{M}\s]/gu;
/** Words aligned in columns, or a drawing. */
const COLUMNS = /\S[ \t]{3}/;
const MIN_WORDS = 4;

/** Reports prose that is indented: https://spec.commonmark.org/0.31.2/#indented-code-blocks */
export const indentedProse: BodyRule = ({ tokens, state: { lines } }) =>
  tokens.filter(isOf("code_block")).flatMap((token): Placed[] => {
    if (!token.map || !isProse(token.content)) return [];
    const line = token.map[0];
    const [first = ""] = token.content.trim().split("\n", 1);
    return [
      {
        rule: "code/indented",
        place: { line, column: Math.max(0, (lines[line] ?? "").search(/[^\s>]/)) },
        message: "Readers see this paragraph as code: it begins with four spaces or a tab",
        hint: `Begin it at the start of the line: ${short(first)}`,
        once: "indented",
      },
    ];
  });

function isOf(type: string): (token: Token) => boolean {
  return (token) => token.type === type;
}

function isProse(text: string): boolean {
  const sample = text.slice(0, 2000);
  const words = sample.trim().split(/\s+/).length;
  // Imported HTML is not a program, whatever punctuation it contains.
  if (/^\s*<(?:p|div|h[1-6]|ul|ol|li|blockquote|figure|img|a|span)[\s>]/i.test(sample)) return true;
  if (words < MIN_WORDS || CODE_SIGNS.test(sample) || COLUMNS.test(sample)) return false;
  return (sample.match(LETTERS_AND_SPACES)?.length ?? 0) > sample.length * 0.85;
}

/** Reports a fence that is closed only by the end of the text, its list or its block quote. */
export const unclosedFences: BodyRule = ({ tokens, state: { lines } }) =>
  tokens.filter(isOf("fence")).flatMap((token): Placed[] => {
    if (!token.map || isClosed(token, lines)) return [];
    const line = token.map[0];
    const written = lines[line] ?? "";
    return [
      {
        rule: "code/unclosed",
        place: { line, column: Math.max(0, written.indexOf(token.markup)) },
        message: "Readers see everything below as code: the block that begins here is not closed",
        hint: `Write ${token.markup} on a line below the code.`,
      },
    ];
  });

function isClosed({ map, markup }: Token, lines: readonly string[]): boolean {
  const [first = 0, end = 0] = map ?? [];
  if (end - 1 <= first) return false;
  const last = (lines[end - 1] ?? "").replace(/^[\s>]*/, "").trimEnd();
  const sign = markup.charAt(0);
  return last.length >= markup.length && last.replaceAll(sign, "") === "";
}

const QUOTED_FENCE = /^\s*(?:'''|´´´|‘‘‘|’’’|‛‛‛|“““|”””)\w*\s*$/;

/** Reports marks that a keyboard or word processor wrote instead of three backticks. */
export const quotedFences: PassageRule = {
  signs: /'''|´´´|‘‘‘|’’’|‛‛‛|“““|”””/,
  find: (passage) => {
    const line = linesOf(passage).find(({ shown }) => QUOTED_FENCE.test(shown));
    if (!line) return [];
    return [
      {
        rule: "code/quotes",
        at: line.at + line.shown.search(/\S/),
        message: "Readers see these quotation marks instead of a code block",
        hint: "Write three backticks: ```",
        once: "fence",
      },
    ];
  },
};
