import type { Diagnostic, Place } from "../../diagnostics.ts";
import { bibEntries } from "../bibtex/bib-entries.ts";
import { countRepeats } from "../bibtex/bib-repeats.ts";
import { bibItem } from "../bibtex/bibtex-import.ts";
import { fromShort } from "../csl/citation-schema.ts";
import type { Item, ItemProblem } from "../csl/csl-import.ts";
import type { SourceFile } from "../types.ts";
import { readYaml } from "../yaml/yaml.ts";
import { childrenAt } from "./json-places.ts";
import { placesIn } from "./text-places.ts";

/** An entry of a shared file, before validation. */
export interface SourceItem {
  item: Item;
  /** The place of the entry, or of one of its fields' keys or values. */
  place: (field?: string, want?: "key" | "value") => Place;
  /** What the format's parser had to leave out. */
  problems: ItemProblem[];
}

export interface SourceItems {
  items: SourceItem[];
  diagnostics: Diagnostic[];
}

/** Parses a shared file by its extension. */
export function sourceItems(source: SourceFile): SourceItems {
  if (/\.bib$/i.test(source.path)) return ofBibtex(source);
  return /\.json$/i.test(source.path) ? ofJson(source) : ofYaml(source);
}

/** A list, a mapping from key to source, or a list under `references`, as Pandoc and Zotero write it. */
function ofYaml(source: SourceFile): SourceItems {
  const read = readYaml(source.text, source, "sourcesYamlCharacters");
  const { located, diagnostics } = read;
  if (!located) return { items: [], diagnostics };
  const { data, place } = located;
  const found = listIn(data);
  if (!found) return { items: [], diagnostics: [...diagnostics, notList(source, place([]))] };
  const items = found.entries.map((item, index): SourceItem => {
    const path = [...found.path, index];
    return {
      item,
      place: (field, want = "key") =>
        place(field === undefined ? path : [...path, field], field === undefined ? "key" : want),
      problems: [],
    };
  });
  return { items, diagnostics };
}

/** CSL-JSON: https://docs.citationstyles.org/en/stable/csl-json/schema.html. The list may be under `items`. */
function ofJson(source: SourceFile): SourceItems {
  const places = placesIn(source);
  const { text } = source;
  if (text.trim() === "") return { items: [], diagnostics: [] };
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return { items: [], diagnostics: [places.withExcerpt(notJson(error, places.at))] };
  }
  const found = listIn(data);
  if (!found) return { items: [], diagnostics: [notList(source, places.at(0))] };
  const top = found.path.reduce<number>((offset, step) => {
    return childrenAt(text, offset).find(({ key }) => key === step)?.value ?? offset;
  }, 0);
  const starts = childrenAt(text, top);
  const items = found.entries.map((item, index): SourceItem => {
    const start = starts[index];
    return {
      item,
      place: (field, want = "key") => {
        const fields = field === undefined || !start ? [] : childrenAt(text, start.value);
        const own = fields.find(({ key }) => key === field);
        return places.at((want === "key" ? own?.at : own?.value) ?? start?.at ?? 0);
      },
      problems: [],
    };
  });
  return { items, diagnostics: [] };
}

function notJson(error: unknown, at: (offset: number) => Place): Diagnostic {
  const message = error instanceof Error ? error.message : "";
  const [, position] = /at position (\d+)/.exec(message) ?? [];
  return {
    ...at(Number(position ?? 0)),
    severity: "error",
    rule: "sources/json",
    message: "This is not valid JSON",
    hint: "Export the file again, or find a missing comma or quotation mark before this place.",
  };
}

function ofBibtex(source: SourceFile): SourceItems {
  const places = placesIn(source);
  const repeats = countRepeats();
  const { entries, problems } = bibEntries(source.text, repeats);
  const diagnostics = problems.map(({ at, severity, ...report }) =>
    places.withExcerpt({
      ...places.at(at),
      severity: severity ?? "error",
      rule: "sources/bibtex",
      ...report,
    }),
  );
  if (entries.length === 0) return { items: [], diagnostics };
  const file = { entries: new Map(entries.map((entry) => [entry.key, entry])), repeats };
  const items = entries.map((entry): SourceItem => {
    const read = bibItem(entry, file);
    return {
      item: { id: entry.key, ...read.item },
      place: (field) => places.at(read.places.get(field ?? "") ?? entry.at),
      problems: read.problems,
    };
  });
  return { items, diagnostics };
}

/** The entries in parsed YAML or JSON, and the path of their list. */
function listIn(data: unknown): { entries: Item[]; path: string[] } | undefined {
  if (data === null || data === undefined) return { entries: [], path: [] };
  if (Array.isArray(data)) return { entries: data.map(itemOf), path: [] };
  if (typeof data !== "object") return undefined;
  for (const name of ["references", "items"]) {
    const list: unknown = Object.hasOwn(data, name) ? Reflect.get(data, name) : undefined;
    if (Array.isArray(list)) return { entries: list.map(itemOf), path: [name] };
  }
  const entries = Object.entries(data).map(([id, value]) => ({ id, ...itemOf(value) }));
  return { entries, path: [] };
}

function itemOf(value: unknown): Item {
  const whole = fromShort(value);
  if (typeof whole === "object" && whole !== null && !Array.isArray(whole)) return whole as Item;
  return whole === null || whole === undefined ? {} : { title: String(whole) };
}

function notList(source: SourceFile, place: Place): Diagnostic {
  return placesIn(source).withExcerpt({
    ...place,
    severity: "error",
    rule: "sources/no-list",
    message: "This is not a list of sources",
    hint: "Write a list in which each source has an `id`, or a mapping from keys to sources.",
  });
}
