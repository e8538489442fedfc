import { type CslItem, citableItem } from "../citations/csl-item.ts";
import type { CslValue, Reference } from "../citations/types.ts";
import {
  CONTAINERS,
  DATE_FIELDS,
  ENTRY_TYPES,
  NAME_FIELDS,
  PUBLISHERS,
  SUBTYPES,
  VARIABLE_FIELDS,
  WITHOUT_GENRE,
} from "./bibtex-fields.ts";
import { bibtexNames, oneOf } from "./bibtex-names.ts";
import { escapeTex, month, pagesOf, titleOf, verbatim, type Written } from "./bibtex-text.ts";
import { dateOf, edtfOf, firstDay, isMoreThanDay } from "./csl-dates.ts";

/** An entry as its type, its key and its fields; a value is text, or BibTeX as it stands. */
export interface BibtexEntry {
  type: string;
  key: string;
  fields: Record<string, string | Written | undefined>;
}

type Fields = BibtexEntry["fields"];

/** Sources as BibTeX, in UTF-8 as biber and all of today's reference managers read it. */
export function bibtex(references: readonly Reference[]): string {
  const taken = new Set<string>();
  const entries = references.map((reference) => {
    const entry = entryOf(citableItem(reference), reference);
    const key = freeKey(entry.key, taken);
    return writeBibtex({ ...entry, key });
  });
  return entries.join("\n");
}

/** One entry; fields without a value are left out. */
export function writeBibtex({ type, key, fields }: BibtexEntry): string {
  const lines = Object.entries(fields).flatMap(([name, value]) => {
    if (value === undefined || value === "") return [];
    const text = typeof value === "string" ? `{${escapeTex(value)}}` : value.written;
    return `  ${name} = ${text}`;
  });
  return `@${type}{${[key, ...lines].join(",\n")}\n}\n`;
}

/** Reads a variable of the item, and takes down that it was. */
type Variable = (name: string) => CslValue | undefined;

function entryOf(item: CslItem, { archived }: Pick<Reference, "archived">): BibtexEntry {
  const read = new Set(["id", "type"]);
  const value: Variable = (name) => {
    read.add(name);
    return item[name];
  };
  const text = (name: string): string | undefined => textOf(value(name));
  const type = entryType(item);
  const notes = [text("note"), archived && `Archived copy: ${archived}`];
  if (archived !== undefined) read.add("archive_location");
  const known: Fields = {
    ...all(NAME_FIELDS, (variable) => bibtexNames(value(variable))),
    title: titleOf(text("title")),
    ...placeFields(type, text),
    entrysubtype: SUBTYPES[item.type],
    ...all(VARIABLE_FIELDS, text),
    ...numberFields(type, text),
    pages: pagesOf(text("page")),
    ...issuedFields(value("issued")),
    doi: verbatim(text("DOI")),
    url: verbatim(text("URL")),
    ...all(DATE_FIELDS, (variable) => dateField(value(variable))),
    ...(archived === undefined && archiveFields(text)),
    note: notes.filter(Boolean).join(". "),
  };
  const others = Object.keys(item).filter((name) => !read.has(name));
  return { type, key: item.id, fields: { ...known, ...ofOthers(others, value) } };
}

function all(
  table: readonly (readonly [variable: string, field: string])[],
  write: (variable: string) => Fields[string],
): Fields {
  return Object.fromEntries(table.map(([variable, field]) => [field, write(variable)]));
}

function entryType({ type, genre, URL }: CslItem): string {
  // A `misc` with an address is read as a page.
  if (type === "webpage" && URL === undefined) return "online";
  const known = ENTRY_TYPES[type] ?? "misc";
  return genre === undefined ? (WITHOUT_GENRE[known] ?? known) : known;
}

/** Where the source appeared. BibLaTeX has a field for the container of every type, BibTeX's styles print another. */
function placeFields(type: string, text: (name: string) => string | undefined): Fields {
  const container = text("container-title");
  const publisher = oneOf(text("publisher"));
  return {
    ...(CONTAINERS[type]
      ? { [CONTAINERS[type]]: container }
      : { howpublished: container, journaltitle: container }),
    [PUBLISHERS[type] ?? "publisher"]: publisher,
    address: oneOf(text("publisher-place")),
    origpublisher: oneOf(text("original-publisher")),
    origlocation: oneOf(text("original-publisher-place")),
  };
}

const WITH_ISSUES = new Set(["article", "periodical", "inproceedings"]);
const WITH_SERIES = new Set(["book", "booklet", "incollection"]);

/** A `number` is of an issue, of a place in a series, or the source's own: that is an `eid` where it is another's. */
function numberFields(type: string, text: (name: string) => string | undefined): Fields {
  const issue = text("issue");
  const number = text("number");
  if (WITH_ISSUES.has(type)) return { number: issue, eid: number };
  if (WITH_SERIES.has(type)) return { number: text("collection-number"), issue, eid: number };
  return { number, issue };
}

/** BibTeX's year, month and day; and the date as BibLaTeX has it, where that says more. */
function issuedFields(value: CslValue | undefined): Fields {
  const date = dateOf(value);
  const first = firstDay(value);
  if (!date || !first) return { year: date?.literal };
  return {
    year: first.year < 0 ? `${-first.year} BC` : `${first.year}`,
    month: first.month ? month(first.month) : undefined,
    day: first.day ? `${first.day}` : undefined,
    date: isMoreThanDay(date) ? dateField(date) : undefined,
  };
}

function dateField(value: CslValue | undefined): Fields[string] {
  const date = dateOf(value);
  const edtf = date && edtfOf(date);
  return edtf === undefined ? date?.literal : { written: `{${edtf}}` };
}

/** A place in an archive of papers, as BibLaTeX has it. */
function archiveFields(text: (name: string) => string | undefined): Fields {
  const place = text("archive_location");
  const [, id, subject] = /^(\S+) \[([^[\]]+)\]$/.exec(place ?? "") ?? [];
  return {
    eprint: verbatim(id ?? place),
    eprinttype: place === undefined ? undefined : text("archive"),
    eprintclass: subject,
  };
}

/** What no field of BibTeX's holds has its own name, so that nothing is lost where it is read again. */
function ofOthers(names: readonly string[], value: Variable): Fields {
  return Object.fromEntries(
    names.map((name) => {
      const own = value(name);
      return [name, textOf(own) ?? bibtexNames(own) ?? dateField(own)];
    }),
  );
}

/** What BibTeX takes for a key: no spaces, and none of the signs that mean something to it or to TeX. */
function freeKey(key: string, taken: Set<string>): string {
  const plain = key.replace(/[\s"#%'(),={}\\~$&^@]+/g, "-").replace(/^-+|-+$/g, "") || "source";
  let free = plain;
  for (let count = 2; taken.has(free.toLowerCase()); count += 1) free = `${plain}-${count}`;
  taken.add(free.toLowerCase());
  return free;
}

function textOf(value: CslValue | undefined): string | undefined {
  return typeof value === "string" || typeof value === "number" ? `${value}` : undefined;
}
