import { type CslItem, citableItem } from "../citations/csl-item.ts";
import { isOthers } from "../citations/others.ts";
import { namesOnlySome } from "../citations/short-name.ts";
import type { CslValue, Name, Reference } from "../citations/types.ts";
import { firstDay, writeDay } from "./csl-dates.ts";

/** RIS types by CSL item type: https://en.wikipedia.org/wiki/RIS_(file_format). The default is `GEN`. */
const TYPES: Record<string, string> = {
  article: "JOUR",
  "article-journal": "JOUR",
  "article-magazine": "MGZN",
  "article-newspaper": "NEWS",
  bill: "BILL",
  book: "BOOK",
  broadcast: "MPCT",
  chapter: "CHAP",
  classic: "CLSWK",
  collection: "BOOK",
  dataset: "DATA",
  document: "GEN",
  entry: "DICT",
  "entry-dictionary": "DICT",
  "entry-encyclopedia": "ENCYC",
  figure: "FIGURE",
  graphic: "ART",
  hearing: "HEAR",
  interview: "PCOMM",
  legal_case: "CASE",
  legislation: "STAT",
  manuscript: "UNPB",
  map: "MAP",
  motion_picture: "MPCT",
  musical_score: "MUSIC",
  pamphlet: "PAMP",
  "paper-conference": "CPAPER",
  patent: "PAT",
  periodical: "SER",
  personal_communication: "PCOMM",
  post: "ELEC",
  "post-weblog": "BLOG",
  regulation: "STAT",
  report: "RPRT",
  review: "JOUR",
  "review-book": "JOUR",
  software: "COMP",
  song: "SOUND",
  speech: "CONF",
  standard: "STAND",
  thesis: "THES",
  treaty: "STAT",
  webpage: "ELEC",
};

/** Sources as RIS. */
export function ris(references: readonly Reference[]): string {
  return references.map((reference) => record(citableItem(reference), reference)).join("\r\n");
}

function record(item: CslItem, { archived, more }: Pick<Reference, "archived" | "more">): string {
  const text = (variable: string): string[] => {
    const value = item[variable];
    return typeof value === "string" || typeof value === "number" ? [`${value}`] : [];
  };
  const [first, last] = pages(text("page")[0]);
  const issued = firstDay(item.issued);
  const accessed = firstDay(item.accessed);
  const fields: [tag: string, values: readonly string[]][] = [
    ["TY", [TYPES[item.type] ?? "GEN"]],
    ["ID", [item.id]],
    ["AU", names(item.author)],
    ["A2", names(item.editor)],
    ["A4", names(item.translator)],
    ["TI", text("title")],
    ["T2", text("container-title")],
    ["T3", text("collection-title")],
    ["ET", text("edition")],
    ["VL", text("volume")],
    ["IS", [...text("issue"), ...text("number")].slice(0, 1)],
    ["SP", first],
    ["EP", last],
    ["PB", text("publisher")],
    ["CY", text("publisher-place")],
    ["PY", issued ? [`${issued.year}`] : []],
    ["DA", issued ? [writeDay(issued, "/")] : []],
    ["Y2", accessed ? [writeDay(accessed, "/")] : []],
    ["M3", text("genre")],
    ["SN", [...text("ISBN"), ...text("ISSN")]],
    ["DO", text("DOI")],
    ["UR", text("URL")],
    ["LA", text("language")],
    ["AB", text("abstract")],
    // RIS can't mark a list of names as incomplete, so a note says it.
    ["N1", namesOnlySome(more) ? ["Not all authors are named: et al."] : []],
    ["N1", [...text("note"), ...(archived ? [`Archived copy: ${archived}`] : [])]],
    ["ER", [""]],
  ];
  const lines = fields.flatMap(([tag, values]) => values.map((value) => line(tag, value)));
  return lines.join("");
}

/** Writes a value on one line, so that no text can begin a field. */
function line(tag: string, value: string): string {
  return `${tag}  - ${value.replace(/[\s\u0085\u2028\u2029]+/g, " ").trim()}\r\n`;
}

function pages(written: string | undefined): [first: string[], last: string[]] {
  if (written === undefined) return [[], []];
  const range = /^(\w+)\s*[-–—]+\s*(\w+)$/.exec(written.trim());
  return range ? [[range[1] ?? ""], [range[2] ?? ""]] : [[written], []];
}

/** `Family, Given, Suffix`. RIS can't distinguish a comma in an organization's name, which is kept as written. */
function names(value: CslValue | undefined): string[] {
  return Array.isArray(value) ? value.filter((name) => !isOthers(name)).map(nameOf) : [];
}

function nameOf(name: Name): string {
  const { family, given, suffix, literal } = name;
  if (literal !== undefined || family === undefined) return literal ?? given ?? "";
  const particle = name["non-dropping-particle"];
  const last = particle === undefined ? family : `${particle} ${family}`;
  const dropping = name["dropping-particle"];
  const first = dropping === undefined ? given : [given, dropping].filter(Boolean).join(" ");
  return [last, first, suffix].filter((part) => part !== undefined).join(", ");
}
