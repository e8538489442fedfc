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
 * Sets the text of all tokens as `typeset` sets a text without markup. In place of markdown-it's `smartquotes`, which knows
 * no apostrophes, and of its `replacements`, which also makes © of the `(c)` that is a paragraph's name in a statute.
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
  descriptions.forEach(asText);
};

/** What may be between two paragraphs of one quotation. */
const SAME_QUOTATION = new Set([
  "paragraph_open",
  "paragraph_close",
  "figure_open",
  "figure_close",
  "inline",
]);

/** Pictures, whose descriptions are texts of their own; and those in descriptions. */
function descriptionsIn(tokens: readonly Token[]): Token[] {
  const images = tokens.filter(({ type }) => type === "image");
  return images.flatMap((image) => [image, ...descriptionsIn(image.children ?? [])]);
}

/** markdown-it leaves escapes, entities and code out of a picture's description, unless they are text. */
function asText({ children }: Token): void {
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
