import { nearest } from "../../citations/nearest.ts";
import { quoted } from "../front-matter/fields.ts";
import type { ItemProblem } from "./csl-import.ts";
import { plainText } from "./plain-text.ts";

type Report = (problem: ItemProblem) => void;

/** DOI registries' names for CSL types (https://api.crossref.org/types). */
export const TYPE_ALIASES = new Map([
  ["journal-article", "article-journal"],
  ["proceedings-article", "paper-conference"],
  ["book-chapter", "chapter"],
  ["book-section", "chapter"],
  ["book-part", "chapter"],
  ["monograph", "book"],
  ["edited-book", "book"],
  ["reference-book", "book"],
  ["reference-entry", "entry-encyclopedia"],
  ["posted-content", "article"],
  ["dissertation", "thesis"],
  ["report-series", "report"],
]);

/** The CSL type that a text names; `document` if none. */
export function typeIn(written: unknown, types: readonly string[], report: Report): string {
  const name = String(written).trim();
  if (types.includes(name)) return name;
  const other = TYPE_ALIASES.get(name);
  if (other) return other;
  const near = nearest(name, types);
  report({
    field: "type",
    rule: "citation/unknown-type",
    message: `has the unknown type ${quoted(name)}: it is listed as a document`,
    hint: near
      ? `Did you mean \`${near}\`?`
      : "Write a type of CSL, as in `report`, `book` or `webpage`.",
  });
  return "document";
}

const NAME_PARTS = new Set([
  "family",
  "given",
  "suffix",
  "dropping-particle",
  "non-dropping-particle",
  "literal",
]);
/** DOI registries' names for CSL's name parts. */
const PART_ALIASES = new Map([["name", "literal"]]);
const FLAGS = new Set(["comma-suffix", "static-ordering"]);
/** Tells programs to look for particles; names are kept as written here. */
const IGNORED_PARTS = new Set(["parse-names"]);

/** A name without parts unknown to CSL; undefined if nothing is left. */
export function nameIn(
  field: string,
  written: unknown,
  report: Report,
): string | Record<string, unknown> | undefined {
  if (typeof written === "string") return plainText(written).text || undefined;
  if (typeof written !== "object" || written === null) {
    report(problemOf(field, `the invalid name ${quoted(String(written))}`));
    return undefined;
  }
  const parts = new Map<string, unknown>();
  for (const [called, value] of Object.entries(written)) {
    const part = PART_ALIASES.get(called) ?? called;
    if (FLAGS.has(part)) {
      const isTrue = Boolean(value) && String(value) !== "false" && String(value) !== "0";
      if (isTrue) parts.set(part, true);
    } else if (NAME_PARTS.has(part)) {
      const text = typeof value === "number" ? String(value) : value;
      const plain = typeof text === "string" ? plainText(text).text : text;
      if (plain !== "" && plain !== null && plain !== undefined) parts.set(part, plain);
    } else if (!IGNORED_PARTS.has(part)) {
      report({ ...problemOf(field, `the unknown part \`${part}\` of a name`), common: true });
    }
  }
  const hasWords = [...parts.keys()].some((part) => NAME_PARTS.has(part));
  return hasWords ? Object.fromEntries(parts) : undefined;
}

function problemOf(field: string, what: string): ItemProblem {
  return {
    field,
    rule: "citation/name",
    message: `has ${what} in \`${field}\`: it is left out`,
    hint: "Write a name with `family` and `given`, or with `literal`.",
  };
}
