import { type CslItem, citableItem } from "../citations/csl-item.ts";
import { isOthers } from "../citations/others.ts";
import type { CslValue, Name, Reference } from "../citations/types.ts";
import { dateOf, firstDay, writeDay } from "./csl-dates.ts";

/** Entry types of BibTeX's own styles. What is not here is `misc`. */
const TYPES: Record<string, string> = {
  "article-journal": "article",
  "article-magazine": "article",
  "article-newspaper": "article",
  book: "book",
  chapter: "incollection",
  classic: "book",
  collection: "book",
  "entry-dictionary": "incollection",
  "entry-encyclopedia": "incollection",
  manuscript: "unpublished",
  pamphlet: "booklet",
  "paper-conference": "inproceedings",
  report: "techreport",
  review: "article",
  "review-book": "article",
  thesis: "phdthesis",
};

/** What the container and the publisher are called in an entry of a type. */
const CONTAINER: Record<string, string> = {
  article: "journal",
  book: "booktitle",
  incollection: "booktitle",
  inproceedings: "booktitle",
};
const PUBLISHER: Record<string, string> = { techreport: "institution", phdthesis: "school" };

/** An entry as its type, its key and its fields; a value is text, or BibTeX as it stands. */
export interface BibtexEntry {
  type: string;
  key: string;
  fields: Record<string, string | { written: string } | undefined>;
}

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

function entryOf(item: CslItem, { archived }: Pick<Reference, "archived">): BibtexEntry {
  const type = TYPES[item.type] ?? "misc";
  const text = (variable: string): string | undefined => textOf(item[variable]);
  const issued = firstDay(item.issued);
  const accessed = firstDay(item.accessed);
  const notes = [text("note"), archived && `Archived copy: ${archived}`];
  const fields: BibtexEntry["fields"] = {
    author: bibtexNames(item.author),
    editor: bibtexNames(item.editor),
    translator: bibtexNames(item.translator),
    title: titleOf(text("title")),
    shorttitle: text("title-short"),
    [CONTAINER[type] ?? "howpublished"]: text("container-title"),
    series: text("collection-title"),
    edition: text("edition"),
    volume: text("volume"),
    volumes: text("number-of-volumes"),
    number: text("issue") ?? text("number") ?? text("collection-number"),
    chapter: text("chapter-number"),
    version: text("version"),
    pages: pagesOf(text("page")),
    [PUBLISHER[type] ?? "publisher"]: oneOf(text("publisher")),
    address: oneOf(text("publisher-place")),
    type: text("genre"),
    year: issued ? `${issued.year}` : textOf(dateOf(item.issued)?.literal),
    month: issued?.month ? month(issued.month) : undefined,
    day: issued?.day ? `${issued.day}` : undefined,
    isbn: text("ISBN"),
    issn: text("ISSN"),
    doi: verbatim(text("DOI")),
    url: verbatim(text("URL")),
    urldate: accessed && writeDay(accessed),
    langid: text("language"),
    keywords: text("keyword"),
    abstract: text("abstract"),
    note: notes.filter(Boolean).join(". "),
  };
  return { type, key: item.id, fields };
}

/** A range of pages has the dash that TeX makes of two hyphens. */
function pagesOf(pages: string | undefined): { written: string } | undefined {
  if (!pages) return undefined;
  const parts = pages.split(/(?<=\d)\s*[-–—]\s*(?=\d)/);
  return { written: `{${parts.map(escapeTex).join("--")}}` };
}

/** A macro that BibTeX itself knows. https://tug.ctan.org/biblio/bibtex/base/btxdoc.pdf */
export function month(number: number): { written: string } | undefined {
  const name = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ")[number - 1];
  return name === undefined ? undefined : { written: name };
}

/** In braces of its own: styles would write all but its first letter small. */
export function titleOf(title: string | undefined): { written: string } | undefined {
  return title === undefined ? undefined : { written: `{{${escapeTex(title)}}}` };
}

/** A publisher or a place: BibLaTeX has lists of them, which an “and” would part as it parts names. */
function oneOf(text: string | undefined): { written: string } | undefined {
  return text ? { written: `{${namePart(text)}}` } : undefined;
}

/** An address, as it stands: only braces and backslashes would end it early. */
export function verbatim(url: string | undefined): { written: string } | undefined {
  if (url === undefined) return undefined;
  const plain = url.replace(/[{}\\\s]/g, (sign) => encodeURIComponent(sign));
  return { written: `{${plain}}` };
}

/** Authors or editors; none where the value is no list of names. */
export function bibtexNames(value: CslValue | undefined): { written: string } | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const names = value.map((name, index) =>
    index > 0 && index === value.length - 1 && isOthers(name) ? "others" : nameOf(name),
  );
  return { written: `{${names.join(" and ")}}` };
}

/** `von Last, Jr, First`; a body's name in braces, so that no “and” in it parts it. */
function nameOf(name: Name): string {
  const { family, given, suffix, literal } = name;
  if (literal !== undefined || family === undefined) {
    return `{${escapeTex(literal ?? given ?? "")}}`;
  }
  const particle = name["non-dropping-particle"] ?? name["dropping-particle"];
  // Without a comma the first word of two would be a given name.
  const alone = (suffix ?? given ?? particle) === undefined && /\s/.test(family);
  const last = alone || hasSmallWord(family) ? `{${escapeTex(family)}}` : namePart(family);
  const first = particle === undefined ? last : `${namePart(particle)} ${last}`;
  return [
    first,
    ...[suffix, given].flatMap((part) => (part === undefined ? [] : namePart(part))),
  ].join(", ");
}

/** A small word within a family name would make a particle of all before it: Ortega y Gasset. */
function hasSmallWord(family: string): boolean {
  const isSmall = (word: string): boolean => /^\p{Ll}/u.test(word);
  const words = family.split(/\s+/);
  const first = words.findIndex((word) => !isSmall(word));
  return first !== -1 && words.slice(first).some(isSmall);
}

/**
 * A comma or an “and” within a part of a name is none between parts, “others” is what somebody is called, a hyphen of
 * its own joins no words, and no part says with a `=` which one it is, as BibLaTeX has it.
 */
function namePart(text: string): string {
  const escaped = escapeTex(text);
  return /[,=]|(?:^|\s)-|\b(?:and|others)\b/i.test(text) ? `{${escaped}}` : escaped;
}

const SPECIAL: Record<string, string> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** Signs that TeX draws as one where they follow each other: a dash, a quotation mark, a Spanish question mark. */
const LIGATURES = /-(?=-)|`(?=`)|'(?=')|,(?=,)|<(?=<)|>(?=>)|[?!](?=`)/g;

/** Text that TeX sets as it was written. */
export function escapeTex(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  const escaped = line.replace(/[\\{}$&#%_~^]/g, (sign) => SPECIAL[sign] ?? `\\${sign}`);
  return escaped.replace(LIGATURES, (sign) => `${sign}{}`);
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
