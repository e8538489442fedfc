import type { RuleCore } from "markdown-it/lib/parser_core.mjs";
import type Token from "markdown-it/lib/token.mjs";
import { short } from "../excerpt.ts";
import { quotesFor } from "../typography/quotes.ts";
import { enterBlock, placeOf } from "./places.ts";
import { type RenderState, report, stateOf } from "./state.ts";
import { countWords, textOf } from "./text.ts";
import type { TextPlace } from "./types.ts";

/** A longer quotation is a statement by somebody, not a term. */
const MAX_WORDS = 12;
/** In Chinese and Japanese each character counts as a word, and two say about as much as one word elsewhere. */
const MAX_UNSPACED_CHARACTERS = 24;

/** Reports block quotes, and quoted sentences in paragraphs, without a citation. */
export const uncitedQuotations: RuleCore = ({ env, tokens }) => {
  const state = stateOf({ env });
  if (!state.context.quotationsCited) return;
  const marks = marksOf(state.context.language);
  let index = 0;
  while (index < tokens.length) {
    const token = tokens[index];
    if (token?.type === "blockquote_open") {
      const end = endOfQuote(tokens, index);
      const inside = tokens.slice(index, end);
      if (!inside.some(isCited) && !isIntroduced(tokens, index)) reportBlock(state, token, inside);
      index = end;
      continue;
    }
    const isParagraph = tokens[index - 1]?.type === "paragraph_open";
    if (token?.type === "inline" && isParagraph && !isCited(token)) {
      const quotation = longQuotation(token, marks);
      if (quotation) reportSentence(state, token, quotation);
    }
    index += 1;
  }
};

/** The index after the closing token of the block quote that opens at `start`. */
function endOfQuote(tokens: readonly Token[], start: number): number {
  let depth = 0;
  for (let index = start; index < tokens.length; index += 1) {
    const type = tokens[index]?.type;
    if (type === "blockquote_open") depth += 1;
    if (type === "blockquote_close") depth -= 1;
    if (depth === 0) return index + 1;
  }
  return tokens.length;
}

/** A note counts, and so does a failed citation, which was reported already. */
function isCited({ children, content }: Token): boolean {
  if (!children) return false;
  return content.includes("[@") || children.some(({ type }) => CITING.has(type));
}

const CITING = new Set(["citation", "footnote_ref"]);

/** Whether the paragraph before it ends in a colon and contains a citation. */
function isIntroduced(tokens: readonly Token[], start: number): boolean {
  const [before, close] = tokens.slice(Math.max(0, start - 2), start);
  if (close?.type !== "paragraph_close" || !before || !isCited(before)) return false;
  return /[:：]$/.test(textOf(before.children ?? []));
}

/** The quotation marks of a language. */
interface Marks {
  /** Matches a mark that opens a quotation. */
  opening: RegExp;
  /** Matches what may close a quotation, by its opening mark. */
  closing: ReadonlyMap<string, RegExp>;
}

const marksByLanguage = new Map<string, Marks>();

function marksOf(language: string): Marks {
  const known = marksByLanguage.get(language);
  if (known) return known;
  const pairs = new Map([
    ["“", "”"],
    ["„", "“”"],
    ["«", "»"],
    // German books and Danish use them in this direction, Finnish the same mark on both sides.
    ["»", "«»"],
    ["「", "」"],
    ["『", "』"],
  ]);
  const [open, close] = quotesFor(language).map((mark) => mark.trim());
  if (open && close && !pairs.get(open)?.includes(close))
    pairs.set(open, (pairs.get(open) ?? "") + close);
  const marks = {
    opening: anyOf([...pairs.keys()].join("")),
    closing: new Map([...pairs].map(([mark, closing]) => [mark, anyOf(closing)])),
  };
  marksByLanguage.set(language, marks);
  return marks;
}

/** Quotation marks need no escape in a pattern. */
function anyOf(marks: string): RegExp {
  return new RegExp(`[${marks}]`, "g");
}

/** The index of the first match from `start` on; -1 if there is none. */
function placeFrom(text: string, pattern: RegExp, start: number): number {
  pattern.lastIndex = start;
  return pattern.exec(text)?.index ?? -1;
}

interface Quotation {
  /** The mark that opens it. */
  mark: string;
  /** Without the marks. */
  words: string;
}

/** Tags, shortcodes, templates and links shown as text: their quoted attributes are not quotations. */
const OF_MARKUP = /<\/?[a-z][^<>]*>|\{[^{}]*\}|\]\([^)]*\)?|\[[a-z][\w-]*\s[^[\]=]*=[^[\]]*\]/gi;

/** The first sufficiently long quotation of a paragraph. Walks the text once. */
function longQuotation({ children }: Token, { opening, closing }: Marks): Quotation | undefined {
  // Quotes in code are not quotations.
  const said = (children ?? []).filter(({ type }) => type !== "code_inline");
  if (!said.some(({ content }) => placeFrom(content, opening, 0) >= 0)) return undefined;
  const text = textOf(said).replace(OF_MARKUP, " ");
  for (let at = placeFrom(text, opening, 0); at >= 0; ) {
    const mark = text.charAt(at);
    const end = placeFrom(text, closing.get(mark) ?? opening, at + 1);
    // A quotation that continues in the next paragraph is closed there.
    const words = text.slice(at + 1, end < 0 ? undefined : end);
    if (isLong(words)) return { mark, words: words.trim() };
    if (end < 0) return undefined;
    at = placeFrom(text, opening, end + 1);
  }
  return undefined;
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

function isLong(quotation: string): boolean {
  const words = countWords(quotation);
  return words > (UNSPACED.test(quotation) ? MAX_UNSPACED_CHARACTERS : MAX_WORDS);
}

const RULE = { severity: "warning", rule: "quotation/uncited" } as const;

function reportBlock(state: RenderState, { map }: Token, inside: readonly Token[]): void {
  const text = inside.find(({ type }) => type === "inline");
  if (!text) return;
  const line = map?.[0] ?? 0;
  const column = Math.max(0, (state.lines[line] ?? "").indexOf(">"));
  report(
    state,
    { line, column },
    {
      ...RULE,
      message: "A block quote has no citation in it, or in a line before it that ends in a colon",
      hint: "Cite its source after the last word, as in [@key, p. 4].",
    },
  );
}

function reportSentence(state: RenderState, token: Token, quotation: Quotation): void {
  report(state, placeIn(state, token, quotation), {
    ...RULE,
    message: `A quotation has no citation in its paragraph: “${short(quotation.words)}”`,
    hint: "Cite its source after the quotation, as in [@key, p. 4].",
  });
}

/** The place of its opening mark: before its first words as written, unless markup interrupts them. */
function placeIn(state: RenderState, token: Token, { mark, words }: Quotation): TextPlace {
  const env = { dateline: state };
  enterBlock(env, token);
  const [plain = ""] = words.split(/[^\p{L}\p{N} ,]/u, 1);
  const [word = ""] = plain.split(" ", 1);
  const opened = [plain, word].flatMap((first) =>
    [mark, `${mark} `, '"'].map((before) => token.content.indexOf(before + first)),
  );
  // The same words may occur earlier in the paragraph, so a match without the mark is the second choice.
  const bare = [plain, word].map((first) => (first === "" ? -1 : token.content.indexOf(first) - 1));
  const found = [...opened, ...bare].find((at) => at >= 0);
  return placeOf(env, token.content, found ?? 0);
}
