import { isMap, isSeq } from "yaml";
import { applyEdits, type Edit } from "../content/patch/edits.ts";
import { parsedYaml } from "../content/patch/parsed-yaml.ts";
import { patchingOf } from "../content/patch/patch-yaml.ts";
import { withPlainLineEnds } from "../content/patch/plain-line-ends.ts";
import { provenEdits } from "../content/patch/proven-edits.ts";
import { dataOf } from "../content/yaml/document-data.ts";
import { type Entry, entriesOf, type Status, statusEdits, withStatus } from "./status-edits.ts";

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
  edits: Edit[];
}

/**
 * Sets the status of the sources at `path` in a YAML text. Edits the text in place, so that all other bytes stay as
 * they are, then parses it again. An edit is dropped if the data would change in any way other than the new status.
 * Works with LF and CRLF.
 */
export function setStatus(yaml: string, path: readonly string[], statusOf: StatusOf): StatusSet {
  const { plain, written } = withPlainLineEnds(yaml);
  const document = parsedYaml(plain, { uniqueKeys: false });
  const node = path.length === 0 ? document.contents : document.getIn(path, true);
  const before = dataOf(document);
  if (!before || !(isSeq(node) || isMap(node))) return { text: yaml, set: [], left: [] };
  const left: string[] = [];
  const wanted: Wanted[] = [];
  const at = patchingOf(plain, document);
  for (const entry of entriesOf(node.items)) {
    const status = statusOf(entry.url);
    if (status === undefined || (entry.status ?? "live") === status) continue;
    const edits = statusEdits(entry, status, at);
    if (edits) wanted.push({ entry, status, edits });
    else left.push(entry.url);
  }
  const editsOf = (some: readonly Wanted[]): Edit[] => some.flatMap(({ edits }) => edits);
  const made = effective(wanted, (some) => {
    const data = withStatuses(before.data, path, some);
    return provenEdits(plain, editsOf(some), data, { uniqueKeys: false }) !== undefined;
  });
  const urlOf = ({ entry }: Wanted): string => entry.url;
  left.push(...wanted.filter((each) => !made.includes(each)).map(urlOf));
  return { text: written(applyEdits(plain, editsOf(made))), set: made.map(urlOf), left };
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

function withStatuses(data: unknown, path: readonly string[], wanted: readonly Wanted[]): unknown {
  const [key, ...rest] = path;
  if (key !== undefined)
    return mapEntries(data, (step, value) =>
      step === key ? withStatuses(value, rest, wanted) : value,
    );
  const statuses = new Map(wanted.map(({ entry, status }) => [entry.step, status]));
  return mapEntries(data, (step, value) => {
    const status = statuses.get(step);
    return status === undefined ? value : withStatus(value, status);
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
