import { type Html, html } from "../../html.ts";

/** How a piece of text looks. Absent properties are inherited. */
export interface Look {
  italic?: boolean;
  bold?: boolean;
  smallCaps?: boolean;
  underline?: boolean;
  raised?: "sup" | "sub";
}

export interface Piece {
  text: string;
  look: Look;
}

/** citeproc's tags. In editors' text it has escaped every `<`. */
const TAG = /<(\/?)(i|em|b|strong|sup|sub|span|div)\b([^<>]*)>|&#(\d+);|&(amp|lt|gt|quot);/g;
const NAMED: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"' };

/**
 * Parses citeproc's HTML into pieces with their looks. Only its few tags are recognized; the rest is text, which
 * `markupOf` escapes. The number that a style puts before an entry is dropped, since lists have their own.
 */
export function piecesOf(markup: string): Piece[] {
  const pieces: Piece[] = [];
  const open: { look: Look; margin: boolean }[] = [];
  const add = (text: string): void => {
    const top = open.at(-1);
    if (text !== "" && !top?.margin) pieces.push({ text, look: top?.look ?? {} });
  };
  let end = 0;
  for (const match of markup.matchAll(TAG)) {
    const [whole, closing, tag, attributes = "", code, name] = match;
    add(markup.slice(end, match.index));
    end = match.index + whole.length;
    if (tag === undefined) add(code ? character(Number(code)) : (NAMED[name ?? ""] ?? ""));
    else if (closing) open.pop();
    else {
      if (tag === "div") add(" ");
      const around = open.at(-1);
      const margin = around?.margin === true || attributes.includes("csl-left-margin");
      open.push({ look: lookOf(tag, attributes, around?.look ?? {}), margin });
    }
  }
  add(markup.slice(end));
  return merged(pieces);
}

function character(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
}

function lookOf(tag: string, attributes: string, around: Look): Look {
  if (tag === "i" || tag === "em") return { ...around, italic: true };
  if (tag === "b" || tag === "strong") return { ...around, bold: true };
  if (tag === "sup" || tag === "sub") return { ...around, raised: tag };
  if (tag !== "span") return around;
  const look = { ...around };
  if (attributes.includes("font-style:normal")) look.italic = false;
  if (attributes.includes("font-weight:normal")) look.bold = false;
  if (attributes.includes("font-variant:normal")) look.smallCaps = false;
  if (attributes.includes("text-decoration:none")) look.underline = false;
  if (attributes.includes("font-variant:small-caps")) look.smallCaps = true;
  if (attributes.includes("text-decoration:underline")) look.underline = true;
  return look;
}

function merged(pieces: readonly Piece[]): Piece[] {
  const all: Piece[] = [];
  for (const piece of pieces) {
    const last = all.at(-1);
    if (last && sameLook(last.look, piece.look)) last.text += piece.text;
    else all.push({ ...piece });
  }
  return all;
}

function sameLook(a: Look, b: Look): boolean {
  return (
    !a.italic === !b.italic &&
    !a.bold === !b.bold &&
    !a.smallCaps === !b.smallCaps &&
    !a.underline === !b.underline &&
    a.raised === b.raised
  );
}

/** Removes white space at both ends. */
export function trimmed(pieces: Piece[]): Piece[] {
  const [first] = pieces;
  const last = pieces.at(-1);
  if (first) first.text = first.text.trimStart();
  if (last) last.text = last.text.trimEnd();
  return pieces.filter(({ text }) => text !== "");
}

/** The pieces as safe markup. */
export function markupOf(pieces: readonly Piece[]): Html {
  return html`${pieces.map(({ text, look }) => {
    let markup = html`${text}`;
    if (look.raised === "sup") markup = html`<sup>${markup}</sup>`;
    if (look.raised === "sub") markup = html`<sub>${markup}</sub>`;
    if (look.smallCaps) markup = html`<span class="small-caps">${markup}</span>`;
    if (look.underline) markup = html`<u>${markup}</u>`;
    if (look.bold) markup = html`<b>${markup}</b>`;
    if (look.italic) markup = html`<i>${markup}</i>`;
    return markup;
  })}`;
}

export function textOf(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join("");
}

/** Splits pieces at an offset of their text. */
export function splitAt(pieces: readonly Piece[], offset: number): [Piece[], Piece[]] {
  const before: Piece[] = [];
  const after: Piece[] = [];
  let start = 0;
  for (const { text, look } of pieces) {
    const cut = Math.min(Math.max(offset - start, 0), text.length);
    if (cut > 0) before.push({ text: text.slice(0, cut), look });
    if (cut < text.length) after.push({ text: text.slice(cut), look });
    start += text.length;
  }
  return [before, after];
}
