import type MarkdownIt from "markdown-it";

/** Code scrolls sideways where a line is long, so the keyboard must reach it. */
export function code(md: MarkdownIt): void {
  const { fence, code_block: block } = md.renderer.rules;
  const reachable = (html: string) => html.replace(/^<pre>/, '<pre tabindex="0">');
  if (fence) md.renderer.rules.fence = (...values) => reachable(fence(...values));
  if (block) md.renderer.rules.code_block = (...values) => reachable(block(...values));
}
