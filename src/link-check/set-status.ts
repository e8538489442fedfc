import { isDeepStrictEqual } from "node:util";
import { type Document, isMap, isSeq, parseDocument } from "yaml";
import { LIMITS } from "../limits.ts";
import { type Edit, type Entry, entriesOf, type Status, statusEdit } from "./status-edits.ts";

/** What is to be said of an address. Undefined: nothing. */
export type StatusOf = (address: string) => Status | undefined;

export interface StatusSet {
  text: string;
  /** The addresses whose status is another now. */
  set: string[];
  /** Those whose source is written in a way that is left alone. */
  left: string[];
}

interface Wanted {
  entry: Entry;
  status: Status;
  edit: Edit;
}

/**
 * Sets the status of the sources at `path` in a YAML text. All else stays as it is, to the byte: the text is edited at
 * the places that the parser names, and read again. An edit after which it would stand for anything but the same data
 * with the status in it is not made. Line ends may be of either kind.
 */
export function setStatus(yaml: string, path: readonly string[], statusOf: StatusOf): StatusSet {
  const document = parsed(yaml);
  const node = path.length === 0 ? document.contents : document.getIn(path, true);
  const before = dataOf(document);
  if (!before || !(isSeq(node) || isMap(node))) return { text: yaml, set: [], left: [] };
  const left: string[] = [];
  const wanted: Wanted[] = [];
  for (const entry of entriesOf(node.items)) {
    const status = statusOf(entry.address);
    if (status === undefined || (entry.status ?? "live") === status) continue;
    const edit = statusEdit(yaml, entry, status);
    if (edit) wanted.push({ entry, status, edit });
    else left.push(entry.address);
  }
  const made = sound(wanted, (some) => {
    const after = dataOf(parsed(edited(yaml, some)));
    return after !== undefined && isDeepStrictEqual(after.data, changed(before.data, path, some));
  });
  const addressOf = ({ entry }: Wanted): string => entry.address;
  left.push(...wanted.filter((each) => !made.includes(each)).map(addressOf));
  return { text: edited(yaml, made), set: made.map(addressOf), left };
}

function parsed(yaml: string): Document {
  return parseDocument(yaml, {
    stringKeys: true,
    uniqueKeys: false,
    prettyErrors: false,
    schema: "core",
  });
}

/** Undefined where it is broken: names that stand for nothing are found when values are made. */
function dataOf(document: Document): { data: unknown } | undefined {
  if (document.errors.length > 0) return undefined;
  try {
    return { data: document.toJS({ maxAliasCount: LIMITS.yamlAliases }) };
  } catch (error) {
    if (error instanceof ReferenceError) return undefined;
    throw error;
  }
}

/** The edits that do what they should. Nearly always all do: then the text is read once, and not once for each. */
function sound(all: readonly Wanted[], isSound: (some: readonly Wanted[]) => boolean): Wanted[] {
  if (all.length === 0) return [];
  if (isSound(all)) return [...all];
  if (all.length === 1) return [];
  const middle = all.length >> 1;
  return [...sound(all.slice(0, middle), isSound), ...sound(all.slice(middle), isSound)];
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

function changed(data: unknown, path: readonly string[], wanted: readonly Wanted[]): unknown {
  const [key, ...rest] = path;
  if (key !== undefined)
    return mapped(data, (step, value) => (step === key ? changed(value, rest, wanted) : value));
  const statuses = new Map(wanted.map(({ entry, status }) => [entry.step, status]));
  return mapped(data, (step, value) => {
    const status = statuses.get(step);
    if (status === undefined) return value;
    return typeof value === "object" && value !== null
      ? { ...value, status }
      : { url: value, status };
  });
}

function mapped(
  data: unknown,
  change: (step: string | number, value: unknown) => unknown,
): unknown {
  if (Array.isArray(data)) return data.map((value, index) => change(index, value));
  const entries = Object.entries(data ?? {});
  return Object.fromEntries(entries.map(([key, value]) => [key, change(key, value)]));
}
