import type MarkdownIt from "markdown-it";
import { escapeHtml } from "markdown-it/lib/common/utils.mjs";
import type { RuleBlock } from "markdown-it/lib/parser_block.mjs";
import type { RuleInline } from "markdown-it/lib/parser_inline.mjs";
import type Token from "markdown-it/lib/token.mjs";
import { requireModule } from "../../require-module.ts";
import { placeOf, startingWith } from "../places.ts";
import { type RenderState, report, stateOf } from "../state.ts";
import type { TextPlace } from "../types.ts";
import { variants } from "../variants.ts";

/**
 * `$…$` in a line and `$$…$$` on separate lines, if the publication turns them on: in a text about money, a dollar
 * sign is a dollar sign. As in Pandoc, no space follows the first sign or precedes the last, and no digit follows it.
 * https://pandoc.org/MANUAL.html#math
 */
export function maths(md: MarkdownIt): void {
  md.inline.ruler.before("escape", "maths", startingWith("$", formula));
  md.block.ruler.before("fence", "maths_block", formulaBlock, {
    alt: ["paragraph", "reference", "blockquote", "list"],
  });
  md.renderer.rules.maths = (tokens, index) => String(tokens[index]?.meta ?? "");
  md.renderer.rules.maths_block = (tokens, index) =>
    `<p class="maths">${String(tokens[index]?.meta ?? "")}</p>\n`;
}

const INLINE = /\$(?![\s$])((?:\\[^\n]|[^\\$\n]){1,1000}?)(?<!\s)\$(?![\d$])/y;
const DISPLAY = /\$\$(?!\$)((?:\\[^\n]|[^\\$\n]){1,1000}?)\$\$(?!\$)/y;

const formula: RuleInline = (state, silent) => {
  const render = stateOf(state);
  if (!render.context.maths) return false;
  for (const pattern of [DISPLAY, INLINE]) {
    pattern.lastIndex = state.pos;
    const [whole, tex] = pattern.exec(state.src) ?? [];
    if (whole === undefined || tex === undefined || pattern.lastIndex > state.posMax) continue;
    if (!silent) {
      const token = state.push("maths", "", 0);
      const place = placeOf(state.env, state.src, state.pos);
      set(token, tex, whole.slice(0, whole.indexOf(tex)), () => place, render);
    }
    state.pos += whole.length;
    return true;
  }
  return false;
};

/** `$$` begins and ends the block; both may share a line with the formula. */
const formulaBlock: RuleBlock = (state, startLine, endLine, silent) => {
  const render = stateOf(state);
  const first = lineAt(state, startLine);
  const isIndented = (state.sCount[startLine] ?? 0) - state.blkIndent >= 4;
  if (!render.context.maths || isIndented || !first.startsWith("$$")) return false;
  const lines = [first.slice(2)];
  let line = startLine;
  while (!lines.at(-1)?.trimEnd().endsWith("$$")) {
    line += 1;
    if (line >= endLine || state.isEmpty(line)) return false;
    lines.push(lineAt(state, line));
  }
  const tex = lines.join("\n").trimEnd().slice(0, -2).trim();
  if (tex === "" || tex.includes("$")) return false;
  if (silent) return true;
  const token = state.push("maths_block", "", 0);
  token.block = true;
  token.map = [startLine, line + 1];
  state.line = line + 1;
  const column = state.tShift[startLine] ?? 0;
  set(token, tex, "$$", () => ({ line: startLine, column }), render);
  return true;
};

function lineAt(state: Parameters<RuleBlock>[0], line: number): string {
  return state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]);
}

/** Fills a token with a formula. Readers without MathML, such as those of feeds, get the TeX. */
function set(
  token: Token,
  tex: string,
  markup: string,
  place: () => TextPlace,
  state: RenderState,
): void {
  token.content = tex;
  token.markup = markup;
  const plain = `<code>${escapeHtml(tex)}</code>`;
  const made = mathmlOf(tex, markup === "$$");
  if ("problem" in made) {
    report(state, place(), { severity: "warning", rule: "maths/invalid", ...made.problem });
    token.meta = plain;
    return;
  }
  state.uses.push({ blocks: ["texts"] });
  token.meta = variants({ page: made.html, plain });
}

/** The parser is recursive, and people nest four levels. */
const MAX_DEPTH = 40;

type Made = { html: string } | { problem: { message: string; hint: string } };

const HINT = "Check the formula's commands and brackets. Readers see it as it is written.";

function mathmlOf(tex: string, display: boolean): Made {
  if (depthOf(tex) > MAX_DEPTH) {
    const message = `The formula's brackets are nested more than ${MAX_DEPTH} deep`;
    return { problem: { message, hint: "Write it as several formulas." } };
  }
  const { mathml } = requireModule<typeof import("./temml.ts")>("src/markdown/maths/temml");
  try {
    return { html: mathml(tex, display) };
  } catch (error) {
    const [reason = ""] = String(error instanceof Error ? error.message : error).split("\n", 1);
    const message = `The formula is invalid: ${reason.replace(/\s+/g, " ").trim()}`;
    return { problem: { message, hint: HINT } };
  }
}

function depthOf(tex: string): number {
  let depth = 0;
  let deepest = 0;
  for (const sign of tex) {
    if (sign === "{" || sign === "[") depth += 1;
    if (sign === "}" || sign === "]") depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
