import type MarkdownIt from "markdown-it";
import { stateOf } from "./state.ts";

/** Makes code blocks focusable and names them: long lines scroll sideways, also by keyboard. */
export function code(md: MarkdownIt): void {
  const { fence, code_block: block } = md.renderer.rules;
  const reachable = (html: string, env: unknown) => {
    const name = md.utils.escapeHtml(stateOf({ env }).words.code);
    return html.replace(/^<pre>/, `<pre tabindex="0" role="group" aria-label="${name}">`);
  };
  if (fence)
    md.renderer.rules.fence = (tokens, index, options, env, own) =>
      reachable(fence(tokens, index, options, env, own), env);
  if (block)
    md.renderer.rules.code_block = (tokens, index, options, env, own) =>
      reachable(block(tokens, index, options, env, own), env);
}
