import { isDeepStrictEqual } from "node:util";
import { type Document, isMap, isSeq, parseDocument } from "yaml";
import { dataOf } from "../content/yaml/document-data.ts";
import { type Edit, type Entry, entriesOf, type Status, statusEdit } from "./status-edits.ts";

/** The status to set for a URL; undefined leaves the source unchanged. */
export type StatusOf = (url: string) => Status | undefined;

export interface StatusSet {
  text: string;
  /** URLs whose status changed. */
  set: string[];
  /** URLs whose source is written in a form that can't be edited. */
  left: string[];
}

interface Wanted {
  entry: Entry;
  status: Status;
  edit: Edit;
}

/**
 * Sets the status of the sources at `path` in a YAML text. Edits the text in place, so that all other bytes stay as
 * they are, then parses it again. An edit is dropped if the data would change in any way other than the new status.
 * Works with LF and CRLF.
 */
export function setStatus(yaml: string, path: readonly string[], statusOf: StatusOf): StatusSet {
  const document = parsed(yaml);
  const node = path.length === 0 ? document.contents : document.getIn(path, true);
  const before = dataOf(document);
  if (!before || !(isSeq(node) || isMap(node))) return { text: yaml, set: [], left: [] };
  const left: string[] = [];
  const wanted: Wanted[] = [];
  for (const entry of entriesOf(node.items)) {
    const status = statusOf(entry.url);
    if (status === undefined || (entry.status ?? "live") === status) continue;
    const edit = statusEdit(yaml, entry, status);
    if (edit) wanted.push({ entry, status, edit });
    else left.push(entry.url);
  }
  const made = effective(wanted, (some) => {
    const after = dataOf(parsed(edited(yaml, some)));
    return (
      after !== undefined && isDeepStrictEqual(after.data, withStatuses(before.data, path, some))
    );
  });
  const urlOf = ({ entry }: Wanted): string => entry.url;
  left.push(...wanted.filter((each) => !made.includes(each)).map(urlOf));
  return { text: edited(yaml, made), set: made.map(urlOf), left };
}

function parsed(yaml: string): Document {
  return parseDocument(yaml, {
    stringKeys: true,
    uniqueKeys: false,
    prettyErrors: false,
    schema: "core",
  });
}

/**
 * The edits that have exactly the intended effect. Nearly always all do, so they are tested together and halved only on
 * failure.
 */
function effective(
  all: readonly Wanted[],
  haveEffect: (some: readonly Wanted[]) => boolean,
): Wanted[] {
  if (all.length === 0) return [];
  if (haveEffect(all)) return [...all];
  if (all.length === 1) return [];
  const middle = all.length >> 1;
  return [
    ...effective(all.slice(0, middle), haveEffect),
    ...effective(all.slice(middle), haveEffect),
  ];
}

function edited(yaml: string, wanted: readonly Wanted[]): string {
  let text = "";
  let at = 0;
  for (const { edit } of wanted.toSorted((a, b) => a.edit.start - b.edit.start)) {
    text += yaml.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return text + yaml.slice(at);
}

function withStatuses(data: unknown, path: readonly string[], wanted: readonly Wanted[]): unknown {
  const [key, ...rest] = path;
  if (key !== undefined)
    return mapEntries(data, (step, value) =>
      step === key ? withStatuses(value, rest, wanted) : value,
    );
  const statuses = new Map(wanted.map(({ entry, status }) => [entry.step, status]));
  return mapEntries(data, (step, value) => {
    const status = statuses.get(step);
    if (status === undefined) return value;
    return typeof value === "object" && value !== null
      ? { ...value, status }
      : { url: value, status };
  });
}

function mapEntries(
  data: unknown,
  change: (step: string | number, value: unknown) => unknown,
): unknown {
  if (Array.isArray(data)) return data.map((value, index) => change(index, value));
  const entries = Object.entries(data ?? {});
  return Object.fromEntries(entries.map(([key, value]) => [key, change(key, value)]));
}
