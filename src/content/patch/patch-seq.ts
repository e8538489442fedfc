import { isMap, isScalar, type YAMLSeq } from "yaml";
import { applyEdits, type Edit, lineStart, movedBy } from "./edits.ts";
import { pairUp } from "./pair-up.ts";
import { editsWithin } from "./patch-value.ts";
import type { Patching } from "./patching.ts";
import { isMapping, sameData } from "./same-data.ts";
import { entryText, flowText } from "./write-yaml.ts";
import { columnOf, endOf, isYamlNode, linesOf, type Span, type YamlNode } from "./yaml-parts.ts";

/** An entry of a list: the text that is its own, and the edits that give it its new value. */
interface Entry extends Span {
  node: YamlNode;
}

/**
 * Edits that give a list its new entries. Entries that stay or move keep their text and the comments above them.
 * Undefined if the list is written in a way that only the whole can be replaced.
 */
export function seqEdits(
  seq: YAMLSeq,
  wanted: readonly unknown[],
  at: Patching,
): Edit[] | undefined {
  const old: unknown = seq.toJS(at.document);
  const entries = seq.flow ? flowEntries(seq) : blockEntries(seq, at.text);
  if (!Array.isArray(old) || !entries) return undefined;
  const from = pairUp(old, wanted);
  const isInPlace = from.length === old.length && from.every((index, place) => index === place);
  const edits = wanted.map((value, place): Edit[] | undefined => {
    const index = from[place] ?? -1;
    const entry = entries[index];
    if (!entry || sameData(old[index], value)) return [];
    const indent = seq.flow ? at.indent : columnOf(at.text, entry.start);
    return editsWithin(entry.node, value, { ...at, indent, inFlow: seq.flow === true });
  });
  if (isInPlace && edits.every((each) => each !== undefined)) return edits.flat();
  if (wanted.length === 0 || entries.length === 0) return undefined;
  const made = wanted.map((value, place): Placed => {
    const index = from[place];
    const entry = index === undefined ? undefined : entries[index];
    const own = edits[place];
    if (index === undefined || !entry || !own) return { value };
    const text = at.text.slice(entry.start, entry.end);
    return { index, value, text: applyEdits(text, movedBy(own, -entry.start)) };
  });
  return seq.flow ? [flowList(entries, made, at.text)] : blockList(entries, made, at);
}

/** An entry of the new list. Without `text`, it is new. */
interface Placed {
  index?: number;
  value: unknown;
  text?: string;
}

function flowEntries(seq: YAMLSeq): Entry[] | undefined {
  const entries = seq.items.map((node) => {
    if (!isYamlNode(node) || !node.range || hasMarks(node)) return undefined;
    return { node, start: node.range[0], end: node.range[1] };
  });
  return entries.every((entry) => entry !== undefined) ? entries : undefined;
}

function hasMarks(node: YamlNode): boolean {
  return ("anchor" in node && node.anchor !== undefined) || node.tag !== undefined;
}

/** From the dash to the end of the last line. */
function blockEntries(seq: YAMLSeq, text: string): Entry[] | undefined {
  const tokens = seq.srcToken?.type === "block-seq" ? seq.srcToken.items : [];
  const entries = seq.items.map((node, index) => {
    const dash = tokens[index]?.start.find(({ type }) => type === "seq-item-ind")?.offset;
    if (dash === undefined || !isYamlNode(node) || !node.range) return undefined;
    const isEmpty = isScalar(node) && node.range[0] === node.range[1];
    const end = isEmpty ? dash + 1 : endOf(node);
    return {
      node,
      start: dash,
      end: linesOf(text, { start: dash, end }, columnOf(text, dash)).end,
    };
  });
  return entries.every((entry) => entry !== undefined) ? entries : undefined;
}

function flowList(entries: readonly Entry[], made: readonly Placed[], text: string): Edit {
  const separator = entries[1] ? text.slice(entries[0]?.end, entries[1].start) : ", ";
  const usual = separator.includes("#") ? ", " : separator;
  const written = made.map(({ index, value, text: own }, place) => {
    const before = made[place - 1]?.index;
    const isNeighbour = index !== undefined && before !== undefined && before === index - 1;
    const gap = isNeighbour ? text.slice(entries[before]?.end, entries[index]?.start) : usual;
    return (place === 0 ? "" : gap) + (own ?? flowText(value));
  });
  return { start: entries[0]?.start ?? 0, end: entries.at(-1)?.end ?? 0, text: written.join("") };
}

/** Blank lines stay where they separate entries; comments move with the entry below them. */
function blockList(
  entries: readonly Entry[],
  made: readonly Placed[],
  at: Patching,
): Edit[] | undefined {
  const { text } = at;
  const [first] = entries;
  const last = entries.at(-1);
  if (!first || !last) return undefined;
  const start = lineStart(text, first.start);
  if (text.slice(start, first.start).trim() !== "") return undefined;
  const indent = first.start - start;
  const gaps = entries.map((entry, index) => {
    const before = entries[index - 1];
    return before ? text.slice(before.end, lineStart(text, entry.start)) : "";
  });
  const usual = blankIn(gaps[1] ?? "");
  const isOpen = text[last.end - 1] !== "\n";
  const written = made.map(({ index, value, text: own }, place) => {
    const gap = index === undefined || index === 0 ? usual : (gaps[index] ?? "");
    const body = own ?? newEntry(value, indent, { entries, at });
    const isClosed = body.endsWith("\n");
    return `${place === 0 ? gap.slice(blankIn(gap).length) : gap}${" ".repeat(indent)}${body}${isClosed ? "" : "\n"}`;
  });
  const whole = written.join("");
  return [{ start, end: last.end, text: isOpen ? whole.replace(/\n$/, "") : whole }];
}

/** As the entries beside it: with braces if they all have them. */
function newEntry(
  value: unknown,
  indent: number,
  { entries, at }: { entries: readonly Entry[]; at: Patching },
): string {
  const braces = entries.flatMap(({ node }) =>
    isMap(node) && node.flow ? (node.range?.[0] ?? 0) : [],
  );
  if (!isMapping(value) || braces.length < entries.length)
    return entryText(value, indent, at.style);
  const isPadded = at.text[(braces[0] ?? 0) + 1] === " ";
  return `- ${isPadded ? flowText(value).replace(/^\{(.*)\}$/s, "{ $1 }") : flowText(value)}`;
}

function blankIn(gap: string): string {
  return /^(?:[ \t]*\n)*/.exec(gap)?.[0] ?? "";
}
