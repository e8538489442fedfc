import { nearest } from "../../citations/nearest.ts";
import { short } from "../../excerpt.ts";
import { LIMITS, raising } from "../../limits.ts";
import { type Item, type ItemProblem, unknownField } from "../csl/csl-import.ts";
import { DATE_VARIABLES, NAME_VARIABLES, TEXT_VARIABLES } from "../csl/csl-variables.ts";
import { type BibDraft, put, putNames, putText, take } from "./bib-draft.ts";
import type { BibEntry, BibField } from "./bib-entries.ts";
import {
  BABEL_LANGUAGES,
  BIB_TYPES,
  DATE_FIELDS,
  DOCUMENT_KINDS,
  NAME_FIELDS,
  TEXT_FIELDS,
} from "./bib-fields.ts";
import type { Repeats } from "./bib-repeats.ts";
import {
  putAccessed,
  putArchived,
  putDates,
  putEditors,
  putEprint,
  putNumbers,
  putTitles,
  putUrl,
} from "./bib-rules.ts";

export interface BibItem {
  /** With CSL's field names. */
  item: Item;
  /** Offset of the .bib field behind each field of the item, and of each field with a problem. */
  places: ReadonlyMap<string, number>;
  problems: ItemProblem[];
}

/** The file that an entry belongs to. */
export interface BibContext {
  entries: ReadonlyMap<string, BibEntry>;
  repeats: Repeats;
}

/** Converts a .bib entry to CSL's fields, and reports fields that CSL has no place for. */
export function bibItem(entry: BibEntry, file: BibContext): BibItem {
  const draft: BibDraft = {
    type: entry.type,
    fields: new Map(),
    item: new Map(),
    places: new Map(),
    problems: [],
  };
  addFields(draft, entry.fields);
  inherit(draft, entry, file);
  putType(draft);
  putTitles(draft);
  putDates(draft);
  putAccessed(draft);
  putArchived(draft);
  putUrl(draft);
  putEditors(draft);
  for (const [field, variable] of NAME_FIELDS) putNames(draft, field, [variable]);
  putNumbers(draft);
  putEprint(draft);
  for (const field of ["langid", "hyphenation", "language"]) putLanguage(draft, field);
  for (const [field, ...variables] of TEXT_FIELDS) putText(draft, field, variables);
  const { page } = Object.fromEntries(draft.item);
  if (typeof page === "string") draft.item.set("page", page.replaceAll(/[–—]/g, "-"));
  putOthers(draft);
  const { item, places, problems } = draft;
  return { item: Object.fromEntries(item), places, problems };
}

function addFields({ fields, places, problems }: BibDraft, all: readonly BibField[]): void {
  const repeated = new Set<string>();
  for (const field of all) {
    const { name, value, at } = field;
    if (value.trim() === "" || repeated.has(name)) continue;
    if (!fields.has(name)) {
      fields.set(name, field);
      places.set(name, at);
      continue;
    }
    repeated.add(name);
    problems.push({
      field: name,
      rule: "citation/field-twice",
      message: `has the field \`${short(name)}\` twice: only the first is read`,
      hint: "Delete one of them.",
    });
  }
}

/**
 * A parent entry's title fields, and what they become in an entry that is part of it: https://ctan.org/pkg/biblatex,
 * appendix B.
 */
const INHERITED_TITLES = new Map([
  ["title", "booktitle"],
  ["subtitle", "booksubtitle"],
  ["titleaddon", "booktitleaddon"],
]);
const NOT_INHERITED = new Set([
  "crossref",
  "xref",
  "ids",
  "keywords",
  "label",
  "options",
  "shorttitle",
]);

function inherit(
  { fields, problems }: BibDraft,
  { key, type }: BibEntry,
  { entries, repeats }: BibContext,
): void {
  const parent = entries.get(fields.get("crossref")?.value.trim() ?? "");
  if (!parent || parent.key === "" || parent.key === key) return;
  fields.delete("crossref");
  for (const { name, value, at } of parent.fields) {
    if (!repeats.spend(name.length + value.length)) {
      if (repeats.isFirst()) problems.push(TOO_MUCH);
      return;
    }
    if (NOT_INHERITED.has(name) || value.trim() === "") continue;
    const inJournal = parent.type === "periodical" || type === "article";
    const title = INHERITED_TITLES.get(name);
    const own = title && inJournal ? title.replace("book", "journal") : (title ?? name);
    if (!fields.has(own)) fields.set(own, { name: own, value, at });
  }
}

const TOO_MUCH: ItemProblem = {
  field: "crossref",
  rule: "citation/field-left-out",
  message: `repeats more than ${LIMITS.bibRepeats} characters through \`crossref\`: the rest is left out`,
  hint: `Find a long entry that very many others name, and shorten it. ${raising("bibRepeats")}`,
};

function putType(draft: BibDraft): void {
  const { type, fields, item, problems } = draft;
  const subtype = take(draft, "entrysubtype");
  const known = BIB_TYPES.get(type);
  if (known === undefined)
    problems.push({
      rule: "citation/unknown-type",
      message: `has the unknown type @${type}: it is listed as a document`,
      hint: "Write a type of BibLaTeX, as in @online or @report.",
    });
  const isArticle = known === "article-journal" && subtype !== undefined;
  const isOnline = fields.has("url") || /https?:/.test(fields.get("howpublished")?.value ?? "");
  const isPage = type === "misc" && isOnline;
  const special = isArticle && ["magazine", "newspaper"].includes(subtype);
  item.set("type", special ? `article-${subtype}` : isPage ? "webpage" : (known ?? "document"));
  const kind = take(draft, "type") ?? (DOCUMENT_KINDS.has(type) ? type : undefined);
  const genre = kind ?? (special ? undefined : subtype);
  if (genre !== undefined) item.set("genre", DOCUMENT_KINDS.get(genre) ?? genre);
}

function putLanguage(draft: BibDraft, name: string): void {
  const field = draft.fields.get(name);
  const written = take(draft, name);
  if (!field || written === undefined || draft.item.has("language")) return;
  const value = BABEL_LANGUAGES.get(written.toLowerCase()) ?? written;
  put(draft, field, { value, variables: ["language"] });
}

const VARIABLES = new Map(
  [...TEXT_VARIABLES, ...DATE_VARIABLES, "genre", "status"].map((variable) => [
    variable.toLowerCase(),
    variable,
  ]),
);
const NAMES = new Set<string>(NAME_VARIABLES);

const FIELD_NAMES = [
  ...["title", "booktitle", "journal", "year", "month", "number", "url", "doi"],
  ...TEXT_FIELDS.map(([name]) => name),
  ...NAME_FIELDS.keys(),
  ...DATE_FIELDS.keys(),
];

const FILE_HINT =
  "Delete it: it is the path of a file on one computer. Zotero's export can leave it out.";

/** Remaining fields: names of CSL variables are accepted, all others reported as unknown. */
function putOthers(draft: BibDraft): void {
  for (const [name, { at }] of [...draft.fields]) {
    const variable = VARIABLES.get(name);
    if (NAMES.has(name)) putNames(draft, name, [name]);
    else if (variable !== undefined) putText(draft, name, [variable]);
    else {
      draft.places.set(name, at);
      const problem = unknownField(name, nearest(name, FIELD_NAMES));
      draft.problems.push(name === "file" ? { ...problem, hint: FILE_HINT } : problem);
    }
  }
}
