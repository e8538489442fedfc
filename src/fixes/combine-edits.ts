import type { Edit } from "../content/patch/edits.ts";

/** A part of a text as edits leave it: from the text before them, or new. */
interface Piece {
  text: string;
  /** Where it begins in the text before; absent if it is new. */
  from?: number;
}

/** The edits of a text that do what `first` does, and then `second`, which are edits of its result. */
export function combinedEdits(
  text: string,
  first: readonly Edit[],
  second: readonly Edit[],
): Edit[] {
  const pieces = edited(edited([{ text, from: 0 }], first), second);
  const edits: Edit[] = [];
  let done = 0;
  let added = "";
  const close = (start: number): void => {
    if (start > done || added !== "") edits.push({ start: done, end: start, text: added });
    added = "";
  };
  for (const piece of pieces) {
    if (piece.from === undefined) {
      added += piece.text;
      continue;
    }
    close(piece.from);
    done = piece.from + piece.text.length;
  }
  close(text.length);
  return edits;
}

function edited(pieces: readonly Piece[], edits: readonly Edit[]): Piece[] {
  const made: Piece[] = [];
  const waiting = pieces.values();
  let rest: Piece | undefined = waiting.next().value;
  let at = 0;
  /** Moves on to an offset, and keeps what is on the way or drops it. */
  const go = (to: number, isKept: boolean): void => {
    while (rest && at < to) {
      const own = cut(rest, 0, to - at);
      if (isKept) made.push(own);
      at += own.text.length;
      const isUsed = own.text.length === rest.text.length;
      rest = isUsed ? waiting.next().value : cut(rest, own.text.length);
    }
  };
  for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    go(start, true);
    if (text !== "") made.push({ text });
    go(end, false);
  }
  go(Number.POSITIVE_INFINITY, true);
  return made;
}

function cut({ text, from }: Piece, start: number, end?: number): Piece {
  return {
    text: text.slice(start, end),
    ...(from !== undefined && { from: from + start }),
  };
}
