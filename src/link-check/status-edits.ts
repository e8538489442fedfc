import { isMap, isPair, isScalar, type Pair, type Scalar, type YAMLMap } from "yaml";
import { urlToCheck } from "./url-to-check.ts";

export type Status = "live" | "dead";

/** Replaces the text from `start` to `end`. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** A source as written in YAML: a mapping, or its URL alone. */
export interface Entry {
  /** Its key or index in the list of sources. */
  step: string | number;
  node: unknown;
  url: string;
  status: unknown;
}

/** The sources that have a URL or DOI. */
export function entriesOf(items: readonly unknown[]): Entry[] {
  return items.flatMap((item, index) => {
    const step = isPair(item) && isScalar(item.key) ? String(item.key.value) : index;
    const node = isPair(item) ? item.value : item;
    const url = urlIn(node);
    const status = isMap(node) ? node.get("status") : undefined;
    return url === undefined ? [] : [{ step, node, url, status }];
  });
}

function urlIn(node: unknown): string | undefined {
  if (isScalar(node)) return urlToCheck({ url: String(node.value).trim() });
  if (!isMap(node)) return undefined;
  const text = (key: string): string | undefined => {
    const value = node.get(key);
    return typeof value === "string" ? value.trim() : undefined;
  };
  const url = text("url") ?? text("URL");
  const doi = text("doi") ?? text("DOI");
  return urlToCheck({ ...(url !== undefined && { url }), ...(doi !== undefined && { doi }) });
}

/** The edit that writes a status into an entry; undefined if the entry's form is not supported. */
export function statusEdit(yaml: string, { node }: Entry, status: Status): Edit | undefined {
  if (isScalar(node)) return expandUrl(yaml, node, status);
  if (!isMap(node)) return undefined;
  const own = pairAt(node, "status");
  if (own) return isScalar(own.value) ? replaceStatus(yaml, own.value, status) : undefined;
  return node.flow ? appendToFlow(node, status) : insertBelowUrl(yaml, node, status);
}

function pairAt({ items }: YAMLMap, key: string): Pair | undefined {
  return items.find((pair) => isScalar(pair.key) && pair.key.value === key);
}

/** Keeps the quotes. CSL uses `status` for other things too; those values are left alone. */
function replaceStatus(yaml: string, value: Scalar, status: Status): Edit | undefined {
  const { start, end } = rangeOf(value);
  const [, quote] = /^(["']?)(?:live|dead)\1$/.exec(yaml.slice(start, end)) ?? [];
  return quote === undefined ? undefined : { start, end, text: `${quote}${status}${quote}` };
}

function appendToFlow({ items }: YAMLMap, status: Status): Edit | undefined {
  const { end } = rangeOf(items.at(-1)?.value ?? items.at(-1)?.key);
  return { start: end, end, text: `, status: ${status}` };
}

/** Inserts a line below the URL's, after any comment there. */
function insertBelowUrl(yaml: string, entry: YAMLMap, status: Status): Edit | undefined {
  const pair = ["url", "URL", "doi", "DOI"].map((key) => pairAt(entry, key)).find(Boolean);
  if (!pair) return undefined;
  const { start: key } = rangeOf(pair.key);
  const { end } = rangeOf(pair.value);
  const before = yaml.slice(yaml.lastIndexOf("\n", key - 1) + 1, key);
  if (!/^[ -]*$/.test(before)) return undefined;
  const indent = before.replaceAll("-", " ");
  const lineEnd = yaml.includes("\r\n") ? "\r\n" : "\n";
  // A block scalar includes its final line end.
  const found = yaml.indexOf("\n", yaml[end - 1] === "\n" ? end - 1 : end);
  if (found === -1) {
    return { start: yaml.length, end: yaml.length, text: `${lineEnd}${indent}status: ${status}` };
  }
  return { start: found + 1, end: found + 1, text: `${indent}status: ${status}${lineEnd}` };
}

/** Expands a bare URL to a mapping. */
function expandUrl(yaml: string, value: Scalar, status: Status): Edit | undefined {
  const { start, end } = rangeOf(value);
  const written = yaml.slice(start, end);
  if (/\s/.test(written)) return undefined;
  // A plain scalar may hold characters that would end it inside braces.
  const url = /^["']|^[^,[\]{}]*[^,[\]{}:]$/.test(written) ? written : JSON.stringify(written);
  return { start, end, text: `{ url: ${url}, status: ${status} }` };
}

/** The range of a node's text, without a trailing comment. */
function rangeOf(node: unknown): { start: number; end: number } {
  if (typeof node !== "object" || node === null || !("range" in node)) return { start: 0, end: 0 };
  const [start = 0, end = 0] = Array.isArray(node.range) ? node.range : [];
  return { start, end };
}
