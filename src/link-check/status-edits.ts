import { isMap, isPair, isScalar, type Pair, type Scalar, type YAMLMap } from "yaml";
import { addressOf } from "./address.ts";

export type Status = "live" | "dead";

/** A change of a text: what stands from `start` to `end` becomes `text`. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** A source as its article's YAML writes it: a mapping, or its url alone. */
export interface Entry {
  /** The key or index among the sources. */
  step: string | number;
  node: unknown;
  address: string;
  status: unknown;
}

/** The sources that have an address. */
export function entriesOf(items: readonly unknown[]): Entry[] {
  return items.flatMap((item, index) => {
    const step = isPair(item) && isScalar(item.key) ? String(item.key.value) : index;
    const node = isPair(item) ? item.value : item;
    const address = addressIn(node);
    const status = isMap(node) ? node.get("status") : undefined;
    return address === undefined ? [] : [{ step, node, address, status }];
  });
}

function addressIn(node: unknown): string | undefined {
  if (isScalar(node)) return addressOf({ url: String(node.value).trim() });
  if (!isMap(node)) return undefined;
  const text = (key: string): string | undefined => {
    const value = node.get(key);
    return typeof value === "string" ? value.trim() : undefined;
  };
  const url = text("url") ?? text("URL");
  const doi = text("doi") ?? text("DOI");
  return addressOf({ ...(url !== undefined && { url }), ...(doi !== undefined && { doi }) });
}

/** How a status is written into an entry; undefined where that is written in a way that is not known here. */
export function statusEdit(yaml: string, { node }: Entry, status: Status): Edit | undefined {
  if (isScalar(node)) return widened(yaml, node, status);
  if (!isMap(node)) return undefined;
  const own = pairAt(node, "status");
  if (own) return isScalar(own.value) ? replaced(yaml, own.value, status) : undefined;
  return node.flow ? atEndOfFlow(node, status) : belowUrl(yaml, node, status);
}

function pairAt({ items }: YAMLMap, key: string): Pair | undefined {
  return items.find((pair) => isScalar(pair.key) && pair.key.value === key);
}

/** In the quotes that it has. CSL's `status` may say other things of a work, which are not ours to change. */
function replaced(yaml: string, value: Scalar, status: Status): Edit | undefined {
  const { start, end } = rangeOf(value);
  const [, quote] = /^(["']?)(?:live|dead)\1$/.exec(yaml.slice(start, end)) ?? [];
  return quote === undefined ? undefined : { start, end, text: `${quote}${status}${quote}` };
}

function atEndOfFlow({ items }: YAMLMap, status: Status): Edit | undefined {
  const { end } = rangeOf(items.at(-1)?.value ?? items.at(-1)?.key);
  return { start: end, end, text: `, status: ${status}` };
}

/** On a line of its own below that of the address, whatever comment that has. */
function belowUrl(yaml: string, entry: YAMLMap, status: Status): Edit | undefined {
  const pair = ["url", "URL", "doi", "DOI"].map((key) => pairAt(entry, key)).find(Boolean);
  if (!pair) return undefined;
  const { start: key } = rangeOf(pair.key);
  const { end } = rangeOf(pair.value);
  const before = yaml.slice(yaml.lastIndexOf("\n", key - 1) + 1, key);
  if (!/^[ -]*$/.test(before)) return undefined;
  const indent = before.replaceAll("-", " ");
  const lineEnd = yaml.includes("\r\n") ? "\r\n" : "\n";
  // A text in lines of its own ends with the last one's end.
  const found = yaml.indexOf("\n", yaml[end - 1] === "\n" ? end - 1 : end);
  if (found === -1) {
    return { start: yaml.length, end: yaml.length, text: `${lineEnd}${indent}status: ${status}` };
  }
  return { start: found + 1, end: found + 1, text: `${indent}status: ${status}${lineEnd}` };
}

/** A url alone is short for a source with it. */
function widened(yaml: string, value: Scalar, status: Status): Edit | undefined {
  const { start, end } = rangeOf(value);
  const written = yaml.slice(start, end);
  if (/\s/.test(written)) return undefined;
  // What ends a text between braces does not elsewhere.
  const url = /^["']|^[^,[\]{}]*[^,[\]{}:]$/.test(written) ? written : JSON.stringify(written);
  return { start, end, text: `{ url: ${url}, status: ${status} }` };
}

/** Where a node's text begins, and where it ends without the comment behind it. */
function rangeOf(node: unknown): { start: number; end: number } {
  if (typeof node !== "object" || node === null || !("range" in node)) return { start: 0, end: 0 };
  const [start = 0, end = 0] = Array.isArray(node.range) ? node.range : [];
  return { start, end };
}
