import type { RuleCore } from "markdown-it/lib/parser_core.mjs";
import type Token from "markdown-it/lib/token.mjs";
import { append } from "../append.ts";
import type { Paired } from "../typography/pair-quotes.ts";
import { quotesFor } from "../typography/quotes.ts";
import { typeset, typesetting } from "../typography/typeset.ts";
import { continueQuotation } from "./continued-quotations.ts";
import { editRun, type Run, runsOf } from "./runs.ts";
import { stateOf } from "./state.ts";

/**
 * Typesets the text of all tokens, as `typeset` does for plain text. Replaces markdown-it's `smartquotes`, which does
 * not know apostrophes, and its `replacements`, which would turn the paragraph `(c)` of a statute into ©.
 */
export const typography: RuleCore = ({ md, env, tokens }) => {
  if (!md.options.typographer) return;
  const { language } = stateOf({ env }).context;
  const marks = quotesFor(language);
  const set: { run: Run; paired: Paired }[] = [];
  const descriptions: Token[] = [];
  let paragraph: Paired | undefined;
  for (const [index, { type, children }] of tokens.entries()) {
    if (!SAME_QUOTATION.has(type)) paragraph = undefined;
    if (type !== "inline" || !children) continue;
    setAttributes(children, language);
    const own = descriptionsIn(children);
    append(descriptions, own);
    const texts = [children, ...own.map((image) => image.children ?? [])];
    const runs = texts.flatMap(runsOf).map((run) => ({
      run,
      paired: typesetting(run.text, language),
    }));
    append(set, runs);
    if (tokens[index - 1]?.type !== "paragraph_open") continue;
    const next = runs[0]?.paired;
    if (paragraph && next) continueQuotation(paragraph, next, marks);
    paragraph = next;
  }
  for (const { run, paired } of set) editRun(run, paired.edits);
  descriptions.forEach(keepAsText);
};

/** Tokens that may be between two paragraphs of one quotation. */
const SAME_QUOTATION = new Set([
  "paragraph_open",
  "paragraph_close",
  "figure_open",
  "figure_close",
  "inline",
]);

/** Images, whose descriptions are separate texts, including images in descriptions. */
function descriptionsIn(tokens: readonly Token[]): Token[] {
  const images = tokens.filter(({ type }) => type === "image");
  return images.flatMap((image) => [image, ...descriptionsIn(image.children ?? [])]);
}

/** Turns escapes, entities and code in an image's description into text: markdown-it omits all else. */
function keepAsText({ children }: Token): void {
  for (const token of children ?? []) {
    if (token.type === "text_special" || token.type === "code_inline") token.type = "text";
  }
}

function setAttributes(tokens: readonly Token[], language: string): void {
  for (const token of tokens) {
    const title = token.attrGet("title");
    if (title !== null) token.attrSet("title", typeset(String(title), language));
  }
}
