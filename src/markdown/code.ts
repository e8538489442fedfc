import type MarkdownIt from "markdown-it";
import { escapeHtml, unescapeAll } from "markdown-it/lib/common/utils.mjs";
import { requireModule } from "../require-module.ts";
import { type RenderState, stateOf } from "./state.ts";

/**
 * Makes code blocks focusable and names them: long lines scroll sideways, also by keyboard. Colours the code, if the
 * publication turns that on.
 */
export function code(md: MarkdownIt): void {
  const { rules } = md.renderer;
  rules.fence = (tokens, index, _options, env) => {
    const { content = "", info = "" } = tokens[index] ?? {};
    const [language = ""] = unescapeAll(info).trim().split(/\s/, 1);
    const state = stateOf({ env });
    const own = coloured(content, language, state) ?? escapeHtml(content);
    const name = language === "" ? "" : ` class="language-${escapeHtml(language)}"`;
    return block(`<code${name}>${own}</code>`, state);
  };
  rules.code_block = (tokens, index, _options, env) =>
    block(`<code>${escapeHtml(tokens[index]?.content ?? "")}</code>`, stateOf({ env }));
  md.core.ruler.push("code_uses", ({ env, tokens }) => {
    const state = stateOf({ env });
    const isColoured = state.context.highlightCode && tokens.some(({ type }) => type === "fence");
    if (isColoured) state.uses.push({ blocks: ["texts"] });
  });
}

function block(markup: string, { words }: RenderState): string {
  return `<pre tabindex="0" role="group" aria-label="${escapeHtml(words.code)}">${markup}</pre>\n`;
}

/** Characters: the patterns of some languages take quadratic time. */
const MAX_COLOURED = 20_000;

function coloured(content: string, language: string, { context }: RenderState) {
  if (!context.highlightCode || language === "" || content.length > MAX_COLOURED) return undefined;
  const { highlighted } = requireModule<typeof import("./highlight/highlighter.ts")>(
    "src/markdown/highlight/highlighter",
  );
  return highlighted(content, language.toLowerCase());
}
