import type { YAMLMap } from "yaml";
import { type Edit, lineStart } from "./edits.ts";
import { withNewKeys } from "./key-order.ts";
import { valueEdits } from "./patch-value.ts";
import type { Patching } from "./patching.ts";
import { isMapping, type Mapping, sameData } from "./same-data.ts";
import { flowPairText, pairText } from "./write-yaml.ts";
import {
  columnOf,
  commentsAbove,
  linesOf,
  type PairParts,
  partsOf,
  type Span,
} from "./yaml-parts.ts";

/** Edits that give a mapping its new values. Undefined if it is written in a way that only the whole can be replaced. */
export function mapEdits(map: YAMLMap, wanted: Mapping, at: Patching): Edit[] | undefined {
  const pairs = map.items.map(partsOf);
  if (!pairs.every((pair) => pair !== undefined)) return undefined;
  const old: unknown = map.toJS(at.document);
  if (!isMapping(old)) return undefined;
  const kept = pairs.filter(({ key }) => wanted[key] !== undefined);
  const gone = pairs.filter(({ key }) => wanted[key] === undefined);
  const known = new Set(pairs.map(({ key }) => key));
  const added = Object.keys(wanted).filter((key) => wanted[key] !== undefined && !known.has(key));
  if (kept.length === 0 && pairs.length > 0 && at.path.length > 0) return undefined;
  const within = kept
    .filter(({ key }) => !sameData(old[key], wanted[key]))
    .flatMap((pair) => valueEdits(pair, wanted[pair.key], below(at, pair, map.flow === true)));
  if (map.flow) {
    if (gone.length > 0 && hasComment(map, at.text)) return undefined;
    return [
      ...within,
      ...flowRemovals(pairs, kept),
      ...flowInsertions(kept, added, wanted, { at, map }),
    ];
  }
  return [
    ...within,
    ...gone.map((pair) => removal(pair, pairs, at.text)),
    ...insertions({ pairs, kept, added, wanted }, at),
  ];
}

function below(at: Patching, { key, start }: PairParts, inFlow: boolean): Patching {
  return {
    ...at,
    path: [...at.path, key],
    inFlow,
    indent: inFlow ? at.indent : columnOf(at.text, start),
  };
}

function hasComment({ range }: YAMLMap, text: string): boolean {
  return /(?:^|\s)#/m.test(text.slice(range?.[0], range?.[1]));
}

/** Removes a key's lines, with comments above it that can't be about anything else. */
function removal(pair: PairParts, pairs: readonly PairParts[], text: string): Edit {
  const column = columnOf(text, pair.start);
  const lines = linesOf(text, pair, column);
  const isBesideDash = text.slice(lines.start, pair.start).trim() !== "";
  if (isBesideDash) {
    // The next key moves up beside the dash.
    const next = pairs[pairs.indexOf(pair) + 1]?.start ?? lines.end;
    const [gap = ""] = /^\s*/.exec(text.slice(lines.end, next)) ?? [];
    return { start: pair.start, end: lines.end + gap.length, text: "" };
  }
  const start = commentsAbove(text, lines.start);
  const isAlone = /^[ \t]*(?:\n|#|$)/.test(text.slice(lines.end)) && isBlankBefore(text, start);
  return { start: isAlone ? start : lines.start, end: lines.end, text: "" };
}

function isBlankBefore(text: string, offset: number): boolean {
  return offset === 0 || text.slice(lineStart(text, offset - 1), offset).trim() === "";
}

interface NewKeys {
  pairs: readonly PairParts[];
  kept: readonly PairParts[];
  added: readonly string[];
  wanted: Mapping;
}

function insertions({ pairs, kept, added, wanted }: NewKeys, at: Patching): Edit[] {
  if (added.length === 0) return [];
  const { text, style } = at;
  const first = pairs[0];
  const indent = first ? columnOf(text, first.start) : 0;
  const written = (key: string) => pairText(key, wanted[key], indent, style);
  const byKey = new Map(kept.map((pair) => [pair.key, pair]));
  const order = withNewKeys([...byKey.keys()], added, at.order(at.path));
  let anchor: PairParts | undefined;
  return order.flatMap((key, index): Edit[] => {
    const own = byKey.get(key);
    if (own) {
      anchor = own;
      return [];
    }
    if (anchor)
      return [
        lineAfter(text, linesOf(text, anchor, indent).end, " ".repeat(indent) + written(key)),
      ];
    const next = order
      .slice(index + 1)
      .map((each) => byKey.get(each))
      .find(Boolean);
    if (!next) return [lineAfter(text, text.length, " ".repeat(indent) + written(key))];
    return [lineBefore(text, next.start, written(key), indent)];
  });
}

/** A new line at the start of a line, or at the end of a text without a last line end. */
function lineAfter(text: string, at: number, line: string): Edit {
  const isOpen = at > 0 && text[at - 1] !== "\n";
  return { start: at, end: at, text: isOpen ? `\n${line}` : `${line}\n` };
}

/** Above a key and its comments, or between a dash and the key beside it. */
function lineBefore(text: string, key: number, line: string, indent: number): Edit {
  const start = lineStart(text, key);
  if (text.slice(start, key).trim() !== "") {
    return { start: key, end: key, text: `${line}\n${" ".repeat(indent)}` };
  }
  const place = commentsAbove(text, start);
  return { start: place, end: place, text: `${" ".repeat(indent)}${line}\n` };
}

/** Removes pairs from braces, each with one of the commas beside it. */
function flowRemovals(pairs: readonly PairParts[], kept: readonly PairParts[]): Edit[] {
  return pairs.flatMap((pair, index): Edit[] => {
    if (kept.includes(pair)) return [];
    const before = pairs[index - 1];
    const hasKeptBefore = pairs.slice(0, index).some((each) => kept.includes(each));
    const span: Span = hasKeptBefore
      ? { start: before?.end ?? pair.start, end: pair.end }
      : { start: pair.start, end: pairs[index + 1]?.start ?? pair.end };
    return [{ ...span, text: "" }];
  });
}

function flowInsertions(
  kept: readonly PairParts[],
  added: readonly string[],
  wanted: Mapping,
  { at, map }: { at: Patching; map: YAMLMap },
): Edit[] {
  const byKey = new Map(kept.map((pair) => [pair.key, pair]));
  const order = withNewKeys([...byKey.keys()], added, at.order(at.path));
  let anchor: PairParts | undefined;
  return order.flatMap((key, index): Edit[] => {
    const own = byKey.get(key);
    if (own) {
      anchor = own;
      return [];
    }
    const written = flowPairText(key, wanted[key]);
    if (anchor) return [{ start: anchor.end, end: anchor.end, text: `, ${written}` }];
    const next = order
      .slice(index + 1)
      .map((each) => byKey.get(each))
      .find(Boolean);
    const start = next?.start ?? (map.range?.[0] ?? 0) + 1;
    const hasMore = index + 1 < order.length;
    return [{ start, end: start, text: hasMore ? `${written}, ` : written }];
  });
}
