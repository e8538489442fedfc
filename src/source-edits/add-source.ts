import { isDeepStrictEqual } from "node:util";
import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import { dataOf } from "../content/yaml/document-data.ts";
import { declaredIn, freeKey, keysIn } from "./declared.ts";
import { flowYaml, keyedYaml, type NewSource, sourceYaml } from "./source-yaml.ts";

/** A text with the source, and the key to cite it by; `isNew` is false if it was declared already. */
export interface Added {
  text: string;
  key: string;
  isNew: boolean;
}

export interface AddOptions {
  /** Where the sources are: at the root, or under a key of it. */
  under?: string;
  /** Keys of sources in other files that the article can cite. */
  taken?: ReadonlySet<string>;
}

/** How an addition changes a text. */
interface Edit {
  from: number;
  to: number;
  text: string;
}

const CANT_EDIT = "its sources are written in a form that can't be edited";

/**
 * Adds a source at the end of a list or mapping of sources in a YAML text, and keeps all other bytes. The result is
 * parsed again. Returns why it is impossible, as the rest of a sentence.
 */
export function addSource(
  yaml: string,
  wanted: NewSource,
  { under, taken = new Set() }: AddOptions = {},
): Added | string {
  const document = parsed(yaml);
  const before = dataOf(document);
  if (!before) return "its YAML has errors";
  const { data } = before;
  const sources: unknown = under === undefined ? data : Object(data)[under];
  const declared = declaredIn(sources ?? [], wanted);
  if (declared && declared.key === undefined)
    return "it declares the source already, without an `id`: give it one";
  if (declared?.key !== undefined) return { text: yaml, key: declared.key, isNew: false };
  const source = { ...wanted, id: freeKey(wanted.id, new Set([...taken, ...keysIn(sources)])) };
  const edit = editFor(yaml, document, source, under);
  if (!edit) return CANT_EDIT;
  const text = yaml.slice(0, edit.from) + edit.text + yaml.slice(edit.to);
  const list = withSource(sources, source);
  const expected = under === undefined ? list : { ...Object(data ?? {}), [under]: list };
  const after = dataOf(parsed(text));
  return after && isDeepStrictEqual(after.data, expected)
    ? { text, key: source.id, isNew: true }
    : CANT_EDIT;
}

function parsed(yaml: string): Document {
  return parseDocument(yaml, {
    stringKeys: true,
    uniqueKeys: false,
    prettyErrors: false,
    schema: "core",
  });
}

function withSource(sources: unknown, { id, ...fields }: NewSource): unknown {
  if (sources === null || sources === undefined) return [{ id, ...fields }];
  return Array.isArray(sources) ? [...sources, { id, ...fields }] : { ...sources, [id]: fields };
}

function editFor(
  yaml: string,
  { contents }: Document,
  source: NewSource,
  under: string | undefined,
): Edit | undefined {
  const pair =
    under !== undefined && isMap(contents)
      ? contents.items.find(({ key }) => isScalar(key) && key.value === under)
      : undefined;
  const node: unknown = under === undefined ? contents : pair?.value;
  if (isSeq(node) || isMap(node)) return intoCollection(yaml, node, source);
  const lineEnd = lineEndOf(yaml);
  const entry = withLineEnds(sourceYaml(source, under === undefined ? "" : "  "), lineEnd);
  if (under === undefined) return append(yaml, entry);
  if (!pair) return append(yaml, `${under}:${lineEnd}${entry}`);
  // The key has no value: its line ends with the colon, or a comment.
  const { end } = rangeOf(pair.key);
  const at = nextLine(yaml, end);
  const isLast = at === yaml.length && !yaml.endsWith("\n");
  return isScalar(node) && node.value === null
    ? { from: at, to: at, text: (isLast ? lineEnd : "") + entry }
    : undefined;
}

function intoCollection(
  yaml: string,
  node: YAMLSeq | YAMLMap,
  source: NewSource,
): Edit | undefined {
  const { id, ...fields } = source;
  const { start, end } = rangeOf(node);
  const last = node.items.at(-1);
  const lineEnd = lineEndOf(yaml);
  const column = start - (yaml.lastIndexOf("\n", start - 1) + 1);
  if (node.flow) {
    const inner = isSeq(node)
      ? flowYaml(source)
      : flowYaml({ [id]: fields }).replace(/^\{\s*|\s*\}$/g, "");
    // An empty one becomes a list, the form that people know.
    if (!last) return emptied(yaml, { start, end, lineEnd }, source);
    const at = endOf(last);
    return { from: at, to: at, text: `, ${inner}` };
  }
  const indent = yaml.slice(start - column, start);
  if (!/^ *$/.test(indent)) return undefined;
  const entry = (isSeq(node) ? sourceYaml : keyedYaml)(source, indent);
  const at = nextLine(yaml, endOf(last));
  const isLast = at === yaml.length && !yaml.endsWith("\n");
  const gap = (isLast ? lineEnd : "") + (isSpaced(yaml, node) ? lineEnd : "");
  return { from: at, to: at, text: gap + withLineEnds(entry, lineEnd) };
}

/** Replaces `[]` or `{}` by a list below it. */
function emptied(
  yaml: string,
  { start, end, lineEnd }: { start: number; end: number; lineEnd: string },
  source: NewSource,
): Edit {
  const isRoot = start === 0 || yaml[start - 1] === "\n";
  const entry = withLineEnds(sourceYaml(source, isRoot ? "" : "  "), lineEnd);
  const next = nextLine(yaml, end);
  const comment = yaml.slice(end, next).trim();
  const gap = isRoot && comment === "" ? "" : `${comment === "" ? "" : ` ${comment}`}${lineEnd}`;
  const from = yaml.slice(0, start).trimEnd().length;
  return { from: isRoot ? start : from, to: next, text: gap + entry };
}

/** Whether an empty line separates the entries. */
function isSpaced(yaml: string, { items }: YAMLSeq | YAMLMap): boolean {
  const [, second] = items;
  if (second === undefined) return false;
  const before = yaml.slice(0, startOf(second));
  return /\n[ \t]*\r?\n(?:[ \t]*#[^\n]*\n)*[ \t-]*$/.test(before);
}

function append(yaml: string, entry: string): Edit {
  const lineEnd = lineEndOf(yaml);
  const gap = yaml === "" || yaml.endsWith("\n") ? "" : lineEnd;
  return { from: yaml.length, to: yaml.length, text: gap + entry };
}

function lineEndOf(yaml: string): string {
  return yaml.includes("\r\n") ? "\r\n" : "\n";
}

function withLineEnds(text: string, lineEnd: string): string {
  return text.replaceAll("\n", lineEnd);
}

/** The offset of the line after the one that `end` is in; a block scalar includes its line end. */
function nextLine(yaml: string, end: number): number {
  if (end > 0 && yaml[end - 1] === "\n") return end;
  const found = yaml.indexOf("\n", end);
  return found === -1 ? yaml.length : found + 1;
}

function startOf(item: unknown): number {
  return rangeOf(partOf(item, "key")).start;
}

function endOf(item: unknown): number {
  return rangeOf(partOf(item, "value") ?? partOf(item, "key")).end;
}

/** The key or value of a mapping's entry; an entry of a list is its own. */
function partOf(item: unknown, part: "key" | "value"): unknown {
  if (typeof item !== "object" || item === null || !("key" in item) || !("value" in item))
    return item;
  return item[part];
}

/** The range of a node's text, without a trailing comment. */
function rangeOf(node: unknown): { start: number; end: number } {
  if (typeof node !== "object" || node === null || !("range" in node)) return { start: 0, end: 0 };
  const [start = 0, end = 0] = Array.isArray(node.range) ? node.range : [];
  return { start, end };
}
