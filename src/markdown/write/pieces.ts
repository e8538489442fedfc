import { mendMarks } from "./emphasis.ts";
import { encoded } from "./line-starts.ts";

/**
 * A part of a line: text, whose characters may be encoded, a delimiter that opens or closes emphasis, a call, or
 * anything else.
 */
export interface Piece {
  markdown: string;
  kind: "text" | "open" | "close" | "call" | "note" | "other";
}

/** Adds a piece, and escapes what it and the last one would mean next to each other. */
export function add(pieces: Piece[], written: Piece | string): void {
  const piece: Piece = typeof written === "string" ? { markdown: written, kind: "other" } : written;
  if (piece.markdown === "") return;
  const last = pieces.at(-1);
  if (last) escapeBetween(last, piece);
  pieces.push(piece);
}

/** After these, a call needs no space. */
const OPENED = /[\s([{“„«‘]/;

function escapeBetween(last: Piece, piece: Piece): void {
  if (last.kind === "text" && last.markdown.endsWith("!") && piece.markdown.startsWith("[")) {
    last.markdown = `${last.markdown.slice(0, -1)}\\!`;
  }
  if (piece.kind === "text" && last.markdown.endsWith("]")) {
    piece.markdown = piece.markdown.replace(/^[:(]/, "\\$&");
  }
  if (piece.kind !== "call" && piece.kind !== "note") return;
  // Parsing removes the space before a call: encode one that is part of the text; a plain one only makes the file more
  // readable.
  if (last.kind === "text") last.markdown = encodeEnd(last.markdown);
  if (piece.kind === "call" && last.kind !== "open" && !OPENED.test(last.markdown.slice(-1))) {
    piece.markdown = ` ${piece.markdown}`;
  }
}

function encodeEnd(text: string): string {
  const trimmed = text.trimEnd();
  return trimmed + encoded(text.slice(trimmed.length));
}

export function joinPieces(pieces: readonly Piece[]): string {
  mendMarks(pieces);
  return pieces.map(({ markdown }) => markdown).join("");
}
