import { type Document, isMap, isSeq } from "yaml";
import { dataOf } from "../yaml/document-data.ts";
import type { Edit } from "./edits.ts";
import type { KeyOrder } from "./key-order.ts";
import { parsedYaml } from "./parsed-yaml.ts";
import { mapEdits } from "./patch-map.ts";
import { seqEdits } from "./patch-seq.ts";
import type { Patching } from "./patching.ts";
import { withPlainLineEnds } from "./plain-line-ends.ts";
import { provenEdits } from "./proven-edits.ts";
import { isMapping, type Mapping, sameData } from "./same-data.ts";
import { entryText, pairText, styleOf } from "./write-yaml.ts";
import { columnOf } from "./yaml-parts.ts";

/** A changed text, or why it was left unchanged. */
export type Patched = { text: string; problem?: undefined } | { problem: string };

/**
 * Gives a YAML text new values, and keeps all bytes of values that are equal: order, quotes, comments, anchors, blank
 * lines and line ends. A key whose value is undefined is removed with its lines; a new one is placed by `order`. The
 * result is parsed again, and refused if it is not exactly what was wanted.
 */
export function patchYaml(text: string, wanted: unknown, order: KeyOrder = () => []): Patched {
  const { plain, written } = withPlainLineEnds(text);
  const document = parsedYaml(plain);
  const before = dataOf(document);
  if (!before) return { problem: "Its YAML is invalid." };
  const goal = withoutUndefined(wanted);
  if (isSameWhole(before.data, goal)) return { text };
  const edits = editsOf(document, goal, patchingOf(plain, document, order));
  const made = edits && provenEdits(plain, edits, goal, { isSame: isSameWhole });
  return made === undefined ? { problem: UNUSUAL } : { text: written(made) };
}

/** The values of a YAML text; undefined if it is invalid. */
export function yamlData(text: string): { data: unknown } | undefined {
  return dataOf(parsedYaml(text));
}

/** A text without values is as good as one with an empty mapping or list. */
function isSameWhole(one: unknown, other: unknown): boolean {
  const isNothing = (value: unknown) => Object.keys(Object(value)).length === 0;
  return sameData(one, other) || (isNothing(one) && isNothing(other) && typeof one !== "string");
}

const UNUSUAL =
  "It is written in a way that can't be changed here without harm to other lines. Change it in a text editor.";

/** What edits of a whole document need to know. */
export function patchingOf(
  text: string,
  document: Document.Parsed,
  order: KeyOrder = () => [],
): Patching {
  return {
    text,
    document,
    order,
    style: styleOf(document, (offset) => columnOf(text, offset)),
    path: [],
    indent: 0,
    inFlow: false,
  };
}

function editsOf(document: Document.Parsed, wanted: unknown, at: Patching): Edit[] | undefined {
  const { contents } = document;
  if (isMap(contents) && isMapping(wanted)) return mapEdits(contents, wanted, at);
  if (isSeq(contents) && Array.isArray(wanted)) {
    const [start, end] = contents.range ?? [0, 0];
    return wanted.length === 0 ? [{ start, end, text: "[]\n" }] : seqEdits(contents, wanted, at);
  }
  if (contents !== null && document.toJS() !== null) return undefined;
  return [firstLines(wanted, at)];
}

/** Keys or entries for a text that has only comments, or nothing. */
function firstLines(wanted: unknown, at: Patching): Edit {
  const { text, style } = at;
  const lines = Array.isArray(wanted)
    ? wanted.map((entry) => `${entryText(entry, 0, style)}\n`)
    : keyLines(Object(wanted), at);
  const isOpen = text !== "" && !text.endsWith("\n");
  return { start: text.length, end: text.length, text: (isOpen ? "\n" : "") + lines.join("") };
}

function keyLines(wanted: Mapping, { order, style }: Patching): string[] {
  const keys = Object.keys(wanted);
  const known = order([]).filter((key) => keys.includes(key));
  const others = keys.filter((key) => !known.includes(key));
  return [...known, ...others].map((key) => `${pairText(key, wanted[key], 0, style)}\n`);
}

/** Leaves out keys without a value, which JSON and YAML don't have. */
function withoutUndefined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutUndefined);
  if (!isMapping(value)) return value;
  const entries = Object.entries(value).filter(([, own]) => own !== undefined);
  return Object.fromEntries(entries.map(([key, own]) => [key, withoutUndefined(own)]));
}
