import type { RuleCore } from "markdown-it/lib/parser_core.mjs";
import type StateCore from "markdown-it/lib/rules_core/state_core.mjs";
import type Token from "markdown-it/lib/token.mjs";
import { append } from "../append.ts";
import { enterBlock } from "./places.ts";
import { tagToken, textToken } from "./tokens.ts";

/** Turns a paragraph with only an image into a figure. The image's title is the caption; a credit follows ` | `. */
export const figures: RuleCore = (state) => {
  const { tokens } = state;
  for (const [index, inline] of tokens.entries()) {
    const open = tokens[index - 1];
    const close = tokens[index + 1];
    if (inline.type !== "inline" || open?.type !== "paragraph_open" || open.hidden || !close)
      continue;
    const image = loneImage(inline.children ?? []);
    if (!image) continue;
    open.type = "figure_open";
    open.tag = "figure";
    close.type = "figure_close";
    close.tag = "figure";
    const title = String(image.attrGet("title") ?? "");
    image.attrs = (image.attrs ?? []).filter(([name]) => name !== "title");
    if (title.trim()) {
      enterBlock(state.env, inline);
      if (inline.children) append(inline.children, captionOf(state, title));
    }
  }
};

/** The only image of a paragraph, possibly inside a link. */
function loneImage(children: readonly Token[]): Token | undefined {
  const [first, second, third] = children;
  if (children.length === 1) return first?.type === "image" ? first : undefined;
  const linked =
    children.length === 3 && first?.type === "link_open" && third?.type === "link_close";
  return linked && second?.type === "image" ? second : undefined;
}

/** The tokens of a caption and a credit, from a picture's title. */
export function captionOf(state: StateCore, title: string): Token[] {
  const bar = ` ${title}`.lastIndexOf(" | ");
  const caption = bar === -1 ? title : title.slice(0, Math.max(0, bar - 1));
  const credit = bar === -1 ? "" : title.slice(bar + 2);
  const credited = credit.trim()
    ? [
        ...(caption.trim() ? [textToken(" ")] : []),
        tagToken("credit_open", "span", 1, { class: "credit" }),
        ...read(state, credit.trim()),
        tagToken("credit_close", "span", -1),
      ]
    : [];
  return [
    tagToken("figcaption_open", "figcaption", 1),
    ...read(state, caption.trim()),
    ...credited,
    tagToken("figcaption_close", "figcaption", -1),
  ];
}

/** Captions may have emphasis, links and citations like any text. */
function read({ md, env }: StateCore, text: string): Token[] {
  const tokens: Token[] = [];
  md.inline.parse(text, md, env, tokens);
  return tokens;
}
