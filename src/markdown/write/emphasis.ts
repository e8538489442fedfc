import { isMdAsciiPunct, isPunctChar, isWhiteSpace } from "markdown-it/lib/common/utils.mjs";
import { encoded } from "./line-starts.ts";
import type { Piece } from "./pieces.ts";

/**
 * Adjusts emphasis so that each delimiter still opens or closes as it did: characters that would prevent that are
 * encoded.
 */
export function mendMarks(pieces: readonly Piece[]): void {
  alternateMarks(pieces);
  for (let start = 0; start < pieces.length; start += 1) {
    if (!isMark(pieces[start])) continue;
    const sign = pieces[start]?.markdown[0];
    let end = start;
    while (isMark(pieces[end + 1]) && pieces[end + 1]?.markdown[0] === sign) end += 1;
    mend(pieces, start, end);
    start = end;
  }
}

/**
 * Uses a different character for the second of two adjacent opening delimiters, which would otherwise become strong.
 */
function alternateMarks(pieces: readonly Piece[]): void {
  const open: string[] = [];
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind === "open") {
      const { kind, markdown } = pieces[index - 1] ?? {};
      const isSame = kind === "open" && markdown === piece.markdown && markdown.length === 1;
      if (isSame) piece.markdown = markdown === "*" ? "_" : "*";
      open.push(piece.markdown);
    } else if (piece.kind === "close") piece.markdown = open.pop() ?? piece.markdown;
  }
}

function isMark(piece: Piece | undefined): boolean {
  return piece?.kind === "open" || piece?.kind === "close";
}

/** Mends the delimiter run from `start` to `end`: https://spec.commonmark.org/0.31.2/#delimiter-run */
function mend(pieces: readonly Piece[], start: number, end: number): void {
  const before = pieces[start - 1];
  const after = pieces[end + 1];
  const run = pieces.slice(start, end + 1);
  const last = Array.from(before?.markdown.slice(-2) ?? "").at(-1) ?? "\n";
  const next = Array.from(after?.markdown.slice(0, 2) ?? "").at(0) ?? "\n";
  if (UNSPACED.test(last) || UNSPACED.test(next)) return;
  const inWords = run[0]?.markdown[0] === "_";
  if (run.some(({ kind }) => kind === "open")) {
    if (kindOf(next) === "space") encodeFirst(after, next);
    if (kindOf(last) === "word" && (inWords || kindOf(next) !== "word")) encodeLast(before, last);
  }
  if (run.some(({ kind }) => kind === "close")) {
    if (kindOf(last) === "space") encodeLast(before, last);
    if (kindOf(next) === "word" && (inWords || kindOf(last) !== "word")) encodeFirst(after, next);
  }
}

/** Next to these characters, delimiters open and close whatever is on their other side. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef]/u;

function kindOf(character: string): "space" | "sign" | "word" {
  const code = character.codePointAt(0) ?? 0;
  if (isWhiteSpace(code)) return "space";
  return isPunctChar(character) || isMdAsciiPunct(code) ? "sign" : "word";
}

function encodeFirst(piece: Piece | undefined, character: string): void {
  if (piece?.kind !== "text") return;
  piece.markdown = encoded(character) + piece.markdown.slice(character.length);
}

function encodeLast(piece: Piece | undefined, character: string): void {
  if (piece?.kind !== "text") return;
  piece.markdown = piece.markdown.slice(0, -character.length) + encoded(character);
}
