import type { RuleCore } from "markdown-it/lib/parser_core.mjs";
import Token from "markdown-it/lib/token.mjs";
import { stateOf } from "./state.ts";
import { tagToken } from "./tokens.ts";

type Part = "question" | "answer";

/**
 * Marks questions and answers: paragraphs, or lines of one paragraph, that begin with `Q:` and `A:` or the letters of the
 * text's language, in bold or not. A question counts only if an answer follows it.
 */
export const questions: RuleCore = (core) => {
  const state = stateOf(core);
  const partOf = partReader(state.words.dialogue);
  if (!core.tokens.some((token) => isText(token) && partOf(token.children ?? []) === "question"))
    return;
  core.tokens = splitLines(core.tokens, partOf);
  for (const [index, open] of core.tokens.entries()) {
    const [question, answer] = [core.tokens[index + 1], core.tokens[index + 4]];
    if (open.type !== "paragraph_open" || !question || !answer) continue;
    const next = core.tokens[index + 3];
    if (next?.type !== "paragraph_open" || next.level !== open.level) continue;
    if (partOf(question.children ?? []) !== "question") continue;
    if (partOf(answer.children ?? []) !== "answer") continue;
    show(open, core.tokens[index + 2], next, core.tokens[index + 5]);
    open.attrSet("class", "question");
    next.attrSet("class", "answer");
    state.uses.push({ blocks: ["texts"] });
  }
};

/** The paragraphs of a list without blank lines are hidden: they have no tags. */
function show(...paragraphs: readonly (Token | undefined)[]): void {
  for (const each of paragraphs) if (each) each.hidden = false;
}

type PartOf = (children: readonly Token[]) => Part | undefined;

function partReader({ question, answer }: { question: string; answer: string }): PartOf {
  const letters = { question: new Set(["Q", question]), answer: new Set(["A", answer]) };
  return (children) => {
    const text = children.find(({ type, content }) => type !== "strong_open" && content !== "");
    const letter = /^(\p{L})\s?[:：]/u.exec(text?.type === "text" ? text.content : "")?.[1];
    if (letter === undefined) return undefined;
    if (letters.question.has(letter)) return "question";
    return letters.answer.has(letter) ? "answer" : undefined;
  };
}

function isText({ type }: Token): boolean {
  return type === "inline";
}

/** Makes paragraphs of the lines of a paragraph that holds a question and its answer. */
function splitLines(tokens: readonly Token[], partOf: PartOf): Token[] {
  return tokens.flatMap((token, index) => {
    const isParagraph = tokens[index - 1]?.type === "paragraph_open";
    const children = token.children ?? [];
    if (!isText(token) || !isParagraph || partOf(children) !== "question") return [token];
    const lines = linesOf(children, partOf);
    if (lines.length === 1) return [token];
    show(tokens[index - 1], tokens[index + 1]);
    return lines.flatMap((line, at) => [
      ...(at > 0
        ? [paragraph(1, token.level - 1), inlineOf(token, line)]
        : [inlineOf(token, line)]),
      ...(at < lines.length - 1 ? [paragraph(-1, token.level - 1)] : []),
    ]);
  });
}

function linesOf(children: readonly Token[], partOf: PartOf): Token[][] {
  const lines: Token[][] = [[]];
  for (const [index, child] of children.entries()) {
    const starts = child.type.endsWith("break") && partOf(children.slice(index + 1, index + 4));
    if (starts) lines.push([]);
    else lines.at(-1)?.push(child);
  }
  return lines;
}

function paragraph(nesting: 1 | -1, level: number): Token {
  const token = tagToken(nesting === 1 ? "paragraph_open" : "paragraph_close", "p", nesting);
  token.block = true;
  token.level = level;
  return token;
}

function inlineOf(whole: Token, children: Token[]): Token {
  const token = new Token("inline", "", 0);
  token.level = whole.level;
  token.map = whole.map;
  token.meta = whole.meta;
  token.children = children;
  token.content = children.map(({ content }) => content).join("");
  return token;
}
