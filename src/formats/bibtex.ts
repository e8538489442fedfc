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
import { bibtexNames, literalOf } from "./bibtex-names.ts";
import { escapeTex, month, pagesOf, titleOf, verbatim, type Written } from "./bibtex-text.ts";
import { dateOf, edtfOf, firstDay, isMoreThanDay } from "./csl-dates.ts";

/** An entry's type, key and fields. A value is plain text or BibTeX source. */
export interface BibtexEntry {
  type: string;
  key: string;
  fields: Record<string, string | Written | undefined>;
}

type Fields = BibtexEntry["fields"];

/** Sources as BibTeX, in UTF-8, which biber and all current reference managers read. */
export function bibtex(references: readonly Reference[]): string {
  const taken = new Set<string>();
  const entries = references.map((reference) => {
    const entry = entryOf(citableItem(reference), reference);
    const key = freeKey(entry.key, taken);
    return writeBibtex({ ...entry, key });
  });
  return entries.join("\n");
}

/** Writes one entry, without the fields that have no value. */
export function writeBibtex({ type, key, fields }: BibtexEntry): string {
  const lines = Object.entries(fields).flatMap(([name, value]) => {
    if (value === undefined || value === "") return [];
    const text = typeof value === "string" ? `{${escapeTex(value)}}` : value.written;
    return `  ${name} = ${text}`;
  });
  return `@${type}{${[key, ...lines].join(",\n")}\n}\n`;
}

/** Returns a variable of the item, and records that it was used. */
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
    ...fieldsOf(NAME_FIELDS, (variable) => bibtexNames(value(variable))),
    title: titleOf(text("title")),
    ...placeFields(type, text),
    entrysubtype: SUBTYPES[item.type],
    ...fieldsOf(VARIABLE_FIELDS, text),
    ...numberFields(type, text),
    pages: pagesOf(text("page")),
    ...issuedFields(value("issued")),
    doi: verbatim(text("DOI")),
    url: verbatim(text("URL")),
    ...fieldsOf(DATE_FIELDS, (variable) => dateField(value(variable))),
    ...(archived === undefined && archiveFields(text)),
    note: notes.filter(Boolean).join(". "),
  };
  const others = Object.keys(item).filter((name) => !read.has(name));
  return { type, key: item.id, fields: { ...known, ...remainingFields(others, value) } };
}

function fieldsOf(
  table: readonly (readonly [variable: string, field: string])[],
  write: (variable: string) => Fields[string],
): Fields {
  return Object.fromEntries(table.map(([variable, field]) => [field, write(variable)]));
}

function entryType({ type, genre, URL }: CslItem): string {
  // Programs read a `misc` entry with a URL as a web page.
  if (type === "webpage" && URL === undefined) return "online";
  const known = ENTRY_TYPES[type] ?? "misc";
  return genre === undefined ? (WITHOUT_GENRE[known] ?? known) : known;
}

/**
 * The fields for where the source appeared. BibLaTeX has the same container field for all types; BibTeX's styles print
 * a different one.
 */
function placeFields(type: string, text: (name: string) => string | undefined): Fields {
  const container = text("container-title");
  const publisher = literalOf(text("publisher"));
  return {
    ...(CONTAINERS[type]
      ? { [CONTAINERS[type]]: container }
      : { howpublished: container, journaltitle: container }),
    [PUBLISHERS[type] ?? "publisher"]: publisher,
    address: literalOf(text("publisher-place")),
    origpublisher: literalOf(text("original-publisher")),
    origlocation: literalOf(text("original-publisher-place")),
  };
}

const WITH_ISSUES = new Set(["article", "periodical", "inproceedings"]);
const WITH_SERIES = new Set(["book", "booklet", "incollection"]);

/**
 * `number` is that of an issue, a place in a series, or the source itself; if it is taken, the source's own becomes
 * `eid`.
 */
function numberFields(type: string, text: (name: string) => string | undefined): Fields {
  const issue = text("issue");
  const number = text("number");
  if (WITH_ISSUES.has(type)) return { number: issue, eid: number };
  if (WITH_SERIES.has(type)) return { number: text("collection-number"), issue, eid: number };
  return { number, issue };
}

/** BibTeX's year, month and day, and BibLaTeX's date if that is more precise. */
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

/** An id in an archive of papers, as in BibLaTeX. */
function archiveFields(text: (name: string) => string | undefined): Fields {
  const place = text("archive_location");
  const [, id, subject] = /^(\S+) \[([^[\]]+)\]$/.exec(place ?? "") ?? [];
  return {
    eprint: verbatim(id ?? place),
    eprinttype: place === undefined ? undefined : text("archive"),
    eprintclass: subject,
  };
}

/** Variables without a BibTeX field keep their CSL names, so that nothing is lost when the file is read again. */
function remainingFields(names: readonly string[], value: Variable): Fields {
  return Object.fromEntries(
    names.map((name) => {
      const own = value(name);
      return [name, textOf(own) ?? bibtexNames(own) ?? dateField(own)];
    }),
  );
}

/** Makes a valid, unique key, without spaces and characters special to BibTeX or TeX. */
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
