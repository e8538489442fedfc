import { isMap, isPair, isScalar } from "yaml";
import type { Edit } from "../content/patch/edits.ts";
import { mapEdits } from "../content/patch/patch-map.ts";
import type { Patching } from "../content/patch/patching.ts";
import { isMapping, type Mapping } from "../content/patch/same-data.ts";
import { flowText } from "../content/patch/write-yaml.ts";
import { columnOf } from "../content/patch/yaml-parts.ts";
import { urlToCheck } from "./url-to-check.ts";

export type Status = "live" | "dead";

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

/** A source as data, with a status. */
export function withStatus(value: unknown, status: Status): Mapping {
  return isMapping(value) ? { ...value, status } : { url: value, status };
}

/**
 * The edits that write a status into an entry: below its URL, or last in braces. Undefined if the entry's form is not
 * supported. CSL uses `status` for other things too; those values are left alone.
 */
export function statusEdits(entry: Entry, status: Status, at: Patching): Edit[] | undefined {
  const { node } = entry;
  if (isScalar(node)) return expanded(node.value, node.range, { status, at });
  if (!isMap(node) || !["live", "dead", undefined].some((each) => each === entry.status))
    return undefined;
  const url = ["url", "URL", "doi", "DOI"].find((key) => node.has(key)) ?? "";
  const order = () => (node.flow ? [] : [url, "status"]);
  const indent = columnOf(at.text, node.range?.[0] ?? 0);
  return mapEdits(node, withStatus(node.toJS(at.document), status), { ...at, order, indent });
}

/** A bare URL as a mapping on its line, so that a comment beside it stays there. */
function expanded(
  value: unknown,
  range: readonly number[] | null | undefined,
  { status, at }: { status: Status; at: Patching },
): Edit[] | undefined {
  const [start = 0, end = 0] = range ?? [];
  const written = at.text.slice(start, end);
  if (/\s/.test(written)) return undefined;
  const url = /^["']/.test(written) ? written : flowText(value);
  return [{ start, end, text: `{ url: ${url}, status: ${status} }` }];
}
