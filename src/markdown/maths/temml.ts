import { escapeHtml } from "markdown-it/lib/common/utils.mjs";
import { SaxesParser } from "saxes";
import temml from "temml";
import { ATTRIBUTES, ELEMENTS, SIDES, VALUE } from "./mathml-names.ts";

/** Macros that define others could double a text many times over. */
const MAX_EXPANSIONS = 200;

/**
 * A formula in TeX as MathML, without styles, which pages do not allow. Throws an `Error` that says what is wrong.
 * https://temml.org/docs/en/administration.html#options
 */
export function mathml(tex: string, display: boolean): string {
  const written = temml.renderToString(tex, {
    displayMode: display,
    throwOnError: true,
    trust: false,
    maxExpand: MAX_EXPANSIONS,
    annotate: false,
  });
  return cleaned(written);
}

/** A variable, which CSS slants: browsers would take the slanted letter of a mathematical font, which phones lack. */
const LETTER = /<mi>(\p{L})<\/mi>/gu;

/** Rewrites the markup from what formulas may contain, so that no command can bring anything else. */
function cleaned(markup: string): string {
  const parts: string[] = [];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    if (ELEMENTS.has(name)) parts.push(`<${name}${attributesOf(attributes)}>`);
  });
  parser.on("text", (text) => parts.push(escapeHtml(text)));
  parser.on("closetag", ({ name }) => {
    if (ELEMENTS.has(name)) parts.push(`</${name}>`);
  });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(markup).close();
  return parts.join("").replace(LETTER, '<mi class="letter">$1</mi>');
}

function attributesOf(attributes: Readonly<Record<string, string>>): string {
  const kept = Object.entries(attributes).filter(
    ([name, value]) => ATTRIBUTES.has(name) && VALUE.test(value),
  );
  const side = SIDES[attributes.class ?? ""];
  return [...kept, ...(side ? [["class", side] as const] : [])]
    .map(([name, value]) => ` ${name}="${value}"`)
    .join("");
}
