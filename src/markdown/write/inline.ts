import type Token from "markdown-it/lib/token.mjs";
import { callOf } from "../calls.ts";
import type { NoteCall } from "../place-notes.ts";
import { PLAYER, type WrittenPlayer } from "../players/player-tokens.ts";
import { writeCall } from "./calls.ts";
import { LAZY, LAZY_DEPTH, type WriteContext } from "./context.ts";
import { codeSpan } from "./fences.ts";
import { target, targetOf } from "./links.ts";
import { writeImage } from "./pictures.ts";
import { add, joinPieces, type Piece } from "./pieces.ts";
import { escapeText } from "./text-escapes.ts";

type Write = (token: Token, context: WriteContext, links: Token[]) => Piece | string;

/** Writers by token type. Tokens that show nothing are written as an empty string. */
const WRITERS: Readonly<Record<string, Write>> = {
  em_open: ({ markup }) => ({ markdown: markup, kind: "open" }),
  em_close: ({ markup }) => ({ markdown: markup, kind: "close" }),
  strong_open: ({ markup }) => ({ markdown: markup, kind: "open" }),
  strong_close: ({ markup }) => ({ markdown: markup, kind: "close" }),
  s_open: () => ({ markdown: "~~", kind: "open" }),
  s_close: () => ({ markdown: "~~", kind: "close" }),
  sub_open: tag,
  sub_close: tag,
  sup_open: tag,
  sup_close: tag,
  kbd_open: tag,
  kbd_close: tag,
  small_open: tag,
  small_close: tag,
  code_inline: ({ content }) => codeSpan(content),
  maths: ({ content, markup }) => `${markup}${content}${markup}`,
  softbreak: (_, { depth }) => (depth > LAZY_DEPTH ? `\n${LAZY}` : "\n"),
  hardbreak: (_, { depth }) => (depth > LAZY_DEPTH ? `\\\n${LAZY}` : "\\\n"),
  link_open: (open, _, links) => {
    links.push(open);
    return "[";
  },
  link_close: (_close, _pen, links) => {
    const open = links.pop();
    return open ? `]${targetOf(open)}` : "";
  },
  image: (image, context) => writeImage(image, context),
  citation: (token, context) => ({
    markdown: writeCall(callOf(token), context, writeInline),
    kind: "call",
  }),
  footnote_ref: ({ meta }) => ({ markdown: `[^${(meta as NoteCall).number}]`, kind: "note" }),
  figcaption_open: () => " ",
  figcaption_close: () => "",
  credit_open: () => "",
  credit_close: () => "",
  [PLAYER]: ({ meta }, context) => {
    const { words, url } = meta as WrittenPlayer;
    return `[${escapeText(words, { ...context, inLink: true })}]${target(url, undefined)}`;
  },
  whole_picture_open: () => "",
  whole_picture_close: () => "",
  file_facts_open: () => "",
  file_facts_close: () => "",
  picture_open: () => "",
  picture_source: () => "",
  picture_close: () => "",
};

function tag({ tag: name, nesting }: Token): string {
  return nesting === 1 ? `<${name}>` : `</${name}>`;
}

/** Writes inline tokens as Markdown, which may begin or end with spaces. */
export function writeInline(tokens: readonly Token[], context: WriteContext): string {
  const pieces: Piece[] = [];
  const links: Token[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (!token || token.hidden) continue;
    const inside = links.length > 0 ? { ...context, inLink: true } : context;
    if (isText(token)) {
      const end = endOfText(tokens, index);
      add(pieces, {
        markdown: escapeText(textOf(tokens, index, end, context), inside),
        kind: "text",
      });
      index = end - 1;
    } else if (isAddress(token, tokens[index + 1])) {
      add(pieces, `<${tokens[index + 1]?.content}>`);
      index += 2;
    } else {
      add(pieces, WRITERS[token.type]?.(token, inside, links) ?? escapeText(token.content, inside));
    }
  }
  return joinPieces(pieces);
}

/** Text, including abbreviations: they are explained once, at the end. */
function isText({ type }: Token): boolean {
  return type === "text" || type === "text_special" || type.startsWith("abbr_");
}

function endOfText(tokens: readonly Token[], from: number): number {
  let end = from;
  for (let token = tokens[end]; token && (isText(token) || token.hidden); token = tokens[end])
    end += 1;
  return end;
}

function textOf(
  tokens: readonly Token[],
  from: number,
  end: number,
  { abbreviations }: WriteContext,
): string {
  let text = "";
  for (let index = from; index < end; index += 1) {
    const token = tokens[index];
    if (!token) continue;
    if (token.type === "abbr_open") {
      abbreviations.set(tokens[index + 1]?.content ?? "", String(token.attrGet("title") ?? ""));
    }
    text += token.content;
  }
  return text;
}

function isAddress(open: Token, text: Token | undefined): boolean {
  if (open.type !== "link_open" || open.info !== "auto" || !text) return false;
  return /^(?:[a-z][a-z\d+.-]{1,31}:|[^\s@]+@)[^<>\s\0-\x20]*$/i.test(text.content);
}
