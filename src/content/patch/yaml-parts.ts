import {
  type Alias,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Pair,
  Scalar,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import { afterLine, lineStart } from "./edits.ts";

/** A part of a text: the offsets of its first character and of the one after its last. */
export interface Span {
  start: number;
  end: number;
}

export type YamlNode = Scalar | Alias | YAMLMap | YAMLSeq;

export function isYamlNode(node: unknown): node is YamlNode {
  return isScalar(node) || isAlias(node) || isMap(node) || isSeq(node);
}

/** A pair of a mapping that was parsed: its key, where its value is or would be, and the value. */
export interface PairParts {
  key: string;
  start: number;
  /** After the colon, or after the key if it has none. */
  colonEnd: number;
  hasColon: boolean;
  /** Absent if nothing is written. */
  value?: YamlNode;
  end: number;
}

export function partsOf(pair: Pair<unknown, unknown>): PairParts | undefined {
  const { key, value, srcToken } = pair;
  if (
    !isScalar(key) ||
    !key.range ||
    !srcToken ||
    key.anchor !== undefined ||
    key.tag !== undefined
  )
    return undefined;
  if (srcToken.start.some(({ type }) => type === "explicit-key-ind")) return undefined;
  const marks = (srcToken.sep ?? []).filter(({ type }) => MARKS.has(type));
  const colon = marks.find(({ type }) => type === "map-value-ind");
  const [start, keyEnd] = key.range;
  const colonEnd = colon ? colon.offset + 1 : keyEnd;
  const own = isYamlNode(value) && !isNothing(value) ? value : undefined;
  const last = marks.at(-1);
  const marksEnd = last ? last.offset + last.source.length : colonEnd;
  return {
    key: String(key.value),
    start,
    colonEnd,
    hasColon: colon !== undefined,
    ...(own && { value: own }),
    end: own ? endOf(own) : Math.max(colonEnd, marksEnd),
  };
}

const MARKS: ReadonlySet<string> = new Set(["map-value-ind", "anchor", "tag"]);

function isNothing(node: YamlNode): boolean {
  return isScalar(node) && node.type === Scalar.PLAIN && node.range?.[0] === node.range?.[1];
}

/** The end of a node's last character. Block text includes its line end. */
export function endOf(node: YamlNode): number {
  const [, end = 0] = node.range ?? [];
  if (isScalar(node) || isAlias(node) || node.flow) return end;
  const last = isMap(node) ? node.items.at(-1) : undefined;
  const parts = last && partsOf(last);
  if (parts) return parts.end;
  const item = isSeq(node) ? node.items.at(-1) : undefined;
  return isYamlNode(item) && !isNothing(item) ? endOf(item) : end;
}

/** The whole lines of a part, with comments further right than `column` that follow it. */
export function linesOf(text: string, { start, end }: Span, column: number): Span {
  const isAtLineStart = end > start && text[end - 1] === "\n";
  let after = isAtLineStart ? end : afterLine(text, end);
  for (;;) {
    const [line = ""] = /^[^\n]*\n?/.exec(text.slice(after)) ?? [];
    const [, indent] = /^( *)#/.exec(line) ?? [];
    if (indent === undefined || indent.length <= column) break;
    after += line.length;
  }
  return { start: lineStart(text, start), end: after };
}

/** The start of the comment lines directly above a line, or that line's start. */
export function commentsAbove(text: string, line: number): number {
  const above = line === 0 ? line : lineStart(text, line - 1);
  const isComment = above < line && text.slice(above, line).trimStart().startsWith("#");
  return isComment ? commentsAbove(text, above) : line;
}

export function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}
