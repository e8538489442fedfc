import type { Item } from "../content/csl/csl-import.ts";

/** CSL's types of those in RIS: https://en.wikipedia.org/wiki/RIS_(file_format) */
const TYPES: Readonly<Record<string, string>> = {
  JOUR: "article-journal",
  EJOUR: "article-journal",
  NEWS: "article-newspaper",
  MGZN: "article-magazine",
  BOOK: "book",
  EBOOK: "book",
  CHAP: "chapter",
  RPRT: "report",
  GOVDOC: "report",
  THES: "thesis",
  CONF: "paper-conference",
  CPAPER: "paper-conference",
  BLOG: "post-weblog",
  DATA: "dataset",
  ELEC: "webpage",
  ICOMM: "webpage",
  STAT: "legislation",
  CASE: "legal_case",
  PAT: "patent",
};

const LINE = /^([A-Z][A-Z0-9]) {2}- ?(.*)$/;

/** The sources of an RIS file, in CSL's fields. */
export function risItems(text: string): Item[] {
  const items: Item[] = [];
  let tags: Map<string, string[]> | undefined;
  for (const line of text.split(/\r\n?|\n/)) {
    const [, tag = "", value = ""] = LINE.exec(line) ?? [];
    if (tag === "TY") tags = new Map();
    if (tag === "ER" && tags) items.push(itemOf(tags));
    if (tag === "ER") tags = undefined;
    else if (tag !== "" && value.trim() !== "")
      tags?.set(tag, [...(tags.get(tag) ?? []), value.trim()]);
  }
  if (tags && tags.size > 0) items.push(itemOf(tags));
  return items;
}

function itemOf(tags: ReadonlyMap<string, readonly string[]>): Item {
  const one = (...names: string[]) => names.flatMap((name) => tags.get(name) ?? [])[0];
  const [first, last] = [one("SP"), one("EP")];
  const number = one("SN");
  const isIssn = number !== undefined && /^\d{4}-?\d{3}[\dX]\b/i.test(number);
  return {
    type: TYPES[one("TY") ?? ""] ?? "document",
    title: one("TI", "T1", "CT"),
    author: [...(tags.get("AU") ?? []), ...(tags.get("A1") ?? [])].map(nameOf),
    "container-title": one("JO", "JF", "T2", "BT", "JA"),
    publisher: one("PB"),
    issued: (one("DA", "PY", "Y1") ?? "")
      .replace(/\/+[^\d/]*$/, "")
      .replace(/\/+$/, "")
      .replaceAll("/", "-"),
    volume: one("VL"),
    issue: one("IS"),
    page: first && last && first !== last ? `${first}-${last}` : first,
    edition: one("ET"),
    DOI: one("DO"),
    URL: one("UR"),
    language: one("LA"),
    ...(number !== undefined && { [isIssn ? "ISSN" : "ISBN"]: number }),
  };
}

function nameOf(name: string): Item | string {
  const [family = "", given = "", suffix = ""] = name.split(",").map((part) => part.trim());
  if (given === "") return name;
  return { family, given, ...(suffix !== "" && { suffix }) };
}
