import { mendMarks } from "./emphasis.ts";
import { encoded } from "./line-starts.ts";

/** A part of a line: text that may be written in another way, a mark that opens or closes a stress, a call, or anything else. */
export interface Piece {
  markdown: string;
  kind: "text" | "open" | "close" | "call" | "note" | "other";
}

/** Adds a piece. What it and the last one would mean beside each other is escaped. */
export function add(pieces: Piece[], written: Piece | string): void {
  const piece: Piece = typeof written === "string" ? { markdown: written, kind: "other" } : written;
  if (piece.markdown === "") return;
  const last = pieces.at(-1);
  if (last) escapeBetween(last, piece);
  pieces.push(piece);
}

/** Behind these a call has no space. */
const OPENED = /[\s([{“„«‘]/;

function escapeBetween(last: Piece, piece: Piece): void {
  if (last.kind === "text" && last.markdown.endsWith("!") && piece.markdown.startsWith("[")) {
    last.markdown = `${last.markdown.slice(0, -1)}\\!`;
  }
  if (piece.kind === "text" && last.markdown.endsWith("]")) {
    piece.markdown = piece.markdown.replace(/^[:(]/, "\\$&");
  }
  if (piece.kind !== "call" && piece.kind !== "note") return;
  // Calls are closed up to the word before: a space that is there is meant, and one in the file only reads better.
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
