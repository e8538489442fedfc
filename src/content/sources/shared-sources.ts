import { BRACED_KEY } from "../../citations/key.ts";
import type { Reference } from "../../citations/types.ts";
import type { Diagnostic, Place } from "../../diagnostics.ts";
import { type ItemProblem, importItem } from "../csl/csl-import.ts";
import { isPlainKey } from "../csl/field-types.ts";
import { quoted } from "../front-matter/fields.ts";
import type { SourceFile } from "../types.ts";
import { keyMaker, referenceOf } from "./references.ts";
import { type SourceItem, sourceItems } from "./source-items.ts";
import { placesIn } from "./text-places.ts";

export interface SharedSourceFiles {
  references: Reference[];
  /** Where a key's source is declared. `place` is lazy because finding it is slow. */
  declaredIn: (key: string) => { file: string; place: () => Place } | undefined;
  diagnostics: Diagnostic[];
}

/**
 * Reads the shared sources, in the order of files and entries. Parts that can't be imported are reported with file,
 * line, entry and field, and the rest is kept. A key used twice is an error.
 */
export function readSharedSources(files: readonly SourceFile[]): SharedSourceFiles {
  const read = files.map((source) => ({ source, ...itemsOf(source) }));
  const given = new Set(read.flatMap(({ items }) => items.flatMap(({ key }) => key ?? [])));
  const references = new Map<string, Reference>();
  const firsts = new Map<string, { file: string; place: () => Place }>();
  const makeKey = keyMaker((key) => given.has(key) || references.has(key));
  let diagnostics: Diagnostic[] = [];
  for (const { source, items, diagnostics: found } of read) {
    const reports = reportsOf(source);
    for (const each of items) {
      const { citation, problems } = importItem(each.item);
      const key = each.key ?? makeKey(citation);
      for (const problem of [...each.problems, ...problems]) reports.add(key, each, problem);
      const first = firsts.get(key);
      if (first) reports.diagnostics.push(duplicateKey(key, each.place("id"), first.place()));
      else {
        references.set(key, referenceOf(citation, key));
        firsts.set(key, { file: source.file, place: () => each.place("id") });
      }
    }
    const { withExcerpt } = placesIn(source);
    // Not `push(...)`: a file may have more problems than a call can take arguments.
    diagnostics = [...diagnostics, ...found, ...reports.all().map(withExcerpt)];
  }
  const declaredIn = (key: string) => firsts.get(key);
  return { references: [...references.values()], declaredIn, diagnostics };
}

interface KeyedItem extends SourceItem {
  /** Absent if the entry has no usable key. */
  key?: string;
}

function itemsOf(source: SourceFile): { items: KeyedItem[]; diagnostics: Diagnostic[] } {
  const { items, diagnostics } = sourceItems(source);
  return { items: items.map(withKey), diagnostics };
}

const BRACED = new RegExp(`^${BRACED_KEY}$`, "u");

/** The first id that can follow an @; otherwise the first that can be cited in braces. */
function withKey(entry: SourceItem): KeyedItem {
  const { id, key: own, "citation-key": citation, ...others } = entry.item;
  const names = [id, own, citation].flatMap((name) =>
    typeof name === "string" || typeof name === "number" ? String(name).trim() : [],
  );
  const key = names.find(isPlainKey) ?? names.find((name) => BRACED.test(name));
  const isOther = citation !== undefined && citation !== key;
  const item = { ...others, ...(isOther && { "citation-key": citation }) };
  if (key !== undefined) return { ...entry, item, key };
  const [name] = names.filter((each) => each !== "");
  if (name === undefined) return { ...entry, item };
  const problem: ItemProblem = {
    field: "id",
    rule: "citation/key",
    message: `has the id ${quoted(name)}, which can't be written after an @, so it gets a different key`,
    hint: "Begin the id with a letter, a digit or _, and use only letters, digits and - _ . : as in census-2026, or cite the source by its title in brackets.",
  };
  return { ...entry, item, problems: [problem, ...entry.problems] };
}

function duplicateKey(key: string, place: Place, first: Place): Diagnostic {
  const where = first.file === place.file ? "" : ` of ${first.file}`;
  return {
    ...place,
    severity: "error",
    rule: "citation/duplicate-key",
    message: `The source \`${key}\` is declared twice`,
    hint: `The first is on line ${first.line}${where}. Give one of them a different id.`,
  };
}

/** Collects a file's reports. A problem that many entries share is reported once, naming the others. */
function reportsOf({ file }: SourceFile) {
  const diagnostics: Diagnostic[] = [];
  const common = new Map<string, { first: Diagnostic; others: string[] }>();
  return {
    diagnostics,
    add: (key: string, entry: SourceItem, problem: ItemProblem): void => {
      const { field, rule, message, hint } = problem;
      const kind = problem.common ? `${rule} ${field} ${message}` : undefined;
      const before = kind === undefined ? undefined : common.get(kind);
      if (before) {
        before.others.push(key);
        return;
      }
      const place = entry.place(field, problem.common ? "key" : "value");
      const text = { rule, message: `\`${key}\` ${message}`, hint };
      const first: Diagnostic = { ...place, file, severity: "warning", ...text };
      if (kind === undefined) diagnostics.push(first);
      else common.set(kind, { first, others: [] });
    },
    all: (): Diagnostic[] => {
      const once = [...common.values()].map(({ first, others }) => withOthers(first, others));
      return [...diagnostics, ...once];
    },
  };
}

const MOST_NAMED = 3;

function withOthers(first: Diagnostic, keys: readonly string[]): Diagnostic {
  if (keys.length === 0) return first;
  const named = keys.slice(0, MOST_NAMED).map((key) => `\`${key}\``);
  const rest = keys.length - named.length;
  const all = rest > 0 ? [...named, `${rest} more`] : named;
  return { ...first, message: `${first.message}. The same applies to ${all.join(", ")}` };
}
