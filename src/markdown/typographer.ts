import type { RuleCore } from "markdown-it/lib/parser_core.mjs";
import type Token from "markdown-it/lib/token.mjs";
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
  let paragraph: Paired | undefined;
  for (const [index, { type, children }] of tokens.entries()) {
    if (!SAME_QUOTATION.has(type)) paragraph = undefined;
    if (type !== "inline" || !children) continue;
    setAttributes(children, language);
    const runs = withDescriptions(children).map((run) => ({
      run,
      paired: typesetting(run.text, language),
    }));
    set.push(...runs);
    if (tokens[index - 1]?.type !== "paragraph_open") continue;
    const next = runs[0]?.paired;
    if (paragraph && next) continueQuotation(paragraph, next, marks);
    paragraph = next;
  }
  for (const { run, paired } of set) editRun(run, paired.edits);
};

/** What may be between two paragraphs of one quotation. */
const SAME_QUOTATION = new Set([
  "paragraph_open",
  "paragraph_close",
  "figure_open",
  "figure_close",
  "inline",
]);

/** The text of a block, then the descriptions of its pictures, which are texts of their own. */
function withDescriptions(tokens: readonly Token[]): Run[] {
  const descriptions = tokens.filter(({ type }) => type === "image");
  return [
    ...runsOf(tokens),
    ...descriptions.flatMap(({ children }) => (children ? withDescriptions(children) : [])),
  ];
}

function setAttributes(tokens: readonly Token[], language: string): void {
  for (const token of tokens) {
    const title = token.attrGet("title");
    if (title !== null) token.attrSet("title", typeset(String(title), language));
  }
}
