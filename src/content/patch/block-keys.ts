import { type Edit, lineStart } from "./edits.ts";
import type { Mapping } from "./same-data.ts";
import { pairText, type YamlStyle } from "./write-yaml.ts";
import { columnOf, commentsAbove, linesOf, type PairParts } from "./yaml-parts.ts";

/** The keys that a mapping has and should have. */
export interface NewKeys {
  pairs: readonly PairParts[];
  kept: readonly PairParts[];
  /** The keys it should have, in order. */
  order: readonly string[];
  wanted: Mapping;
}

/** Removes keys with their lines, and adds others on new lines. */
export function blockKeyEdits(keys: NewKeys, text: string, style: YamlStyle): Edit[] {
  const { pairs, kept, order, wanted } = keys;
  const [first] = pairs;
  const indent = first ? columnOf(text, first.start) : 0;
  const written = (key: string) => pairText(key, wanted[key], indent, style);
  const firstKept = kept[0];
  const leading = order
    .slice(0, firstKept ? order.indexOf(firstKept.key) : order.length)
    .map(written);
  const isBesideDash =
    first !== undefined && text.slice(lineStart(text, first.start), first.start).trim() !== "";
  if (isBesideDash && firstKept && first !== firstKept) {
    return [
      ...besideDash({ first, firstKept, pairs, leading }, text, indent),
      ...removals(pairs.slice(pairs.indexOf(firstKept)), kept, text),
      ...following(keys, { text, indent, written }),
    ];
  }
  return [
    ...removals(pairs, kept, text),
    ...(leading.length > 0 ? [above(firstKept, leading, { text, indent })] : []),
    ...following(keys, { text, indent, written }),
  ];
}

interface Leading {
  first: PairParts;
  firstKept: PairParts;
  pairs: readonly PairParts[];
  leading: readonly string[];
}

/** The first key that stays, or a new one, moves up beside the dash. Its comments stay above it. */
function besideDash(
  { first, firstKept, pairs, leading }: Leading,
  text: string,
  indent: number,
): Edit[] {
  const last = pairs[pairs.indexOf(firstKept) - 1] ?? first;
  const comments = text.slice(linesOf(text, last, indent).end, firstKept.start).trimStart();
  const own = leading.map((line) => `${line}\n${" ".repeat(indent)}`).join("");
  return [{ start: first.start, end: firstKept.start, text: own + comments }];
}

function removals(pairs: readonly PairParts[], kept: readonly PairParts[], text: string): Edit[] {
  return pairs.filter((pair) => !kept.includes(pair)).map((pair) => removal(pair, text));
}

/** Removes a key's lines, with comments above it that can't be about anything else. */
function removal(pair: PairParts, text: string): Edit {
  const { start, end } = linesOf(text, pair, columnOf(text, pair.start));
  const commented = commentsAbove(text, start);
  const isAlone = /^[ \t]*(?:\n|#|$)/.test(text.slice(end)) && isBlankBefore(text, commented);
  return { start: isAlone ? commented : start, end, text: "" };
}

function isBlankBefore(text: string, offset: number): boolean {
  return offset === 0 || text.slice(lineStart(text, offset - 1), offset).trim() === "";
}

interface Lines {
  text: string;
  indent: number;
}

/** New lines above the first key and its comments, between a dash and that key, or at the end. */
function above(
  first: PairParts | undefined,
  lines: readonly string[],
  { text, indent }: Lines,
): Edit {
  const space = " ".repeat(indent);
  if (!first) return lineAfter(text, text.length, lines.map((line) => space + line).join("\n"));
  const start = lineStart(text, first.start);
  if (text.slice(start, first.start).trim() !== "") {
    const own = lines.map((line) => `${line}\n${space}`).join("");
    return { start: first.start, end: first.start, text: own };
  }
  const place = commentsAbove(text, start);
  return { start: place, end: place, text: lines.map((line) => `${space}${line}\n`).join("") };
}

/** New lines below keys that stay. */
function following(
  { kept, order }: NewKeys,
  { text, indent, written }: Lines & { written: (key: string) => string },
): Edit[] {
  const byKey = new Map(kept.map((pair) => [pair.key, pair]));
  let anchor: PairParts | undefined;
  return order.flatMap((key): Edit[] => {
    const own = byKey.get(key);
    anchor = own ?? anchor;
    if (own || !anchor) return [];
    return [lineAfter(text, linesOf(text, anchor, indent).end, " ".repeat(indent) + written(key))];
  });
}

/** A new line at the start of a line, or at the end of a text without a last line end. */
function lineAfter(text: string, at: number, line: string): Edit {
  const isOpen = at > 0 && text[at - 1] !== "\n";
  return { start: at, end: at, text: isOpen ? `\n${line}` : `${line}\n` };
}
