import { short } from "../../excerpt.ts";
import { LIMITS, raising } from "../../limits.ts";
import { englishMonth, monthName } from "../csl/date-words.ts";
import type { Repeats } from "./bib-repeats.ts";
import { type BibProblem, readBalanced, readWord, type Scan, skipSpace } from "./bib-scan.ts";

export interface BibField {
  /** In lower case. */
  name: string;
  /** As TeX, with macros expanded. */
  value: string;
  at: number;
}

export interface BibEntry {
  /** In lower case: `article`. */
  type: string;
  key: string;
  at: number;
  fields: BibField[];
}

export interface BibFile {
  entries: BibEntry[];
  problems: BibProblem[];
}

/** What has been read of a file, and its macros. */
interface Reading extends BibFile {
  macros: Map<string, string>;
  repeats: Repeats;
}

/**
 * From this many unclosed entries on, any @ at the start of a line ends an entry: each search for an end goes through
 * all that follows.
 */
const MOST_UNCLOSED = 20;

const HEAD = /@[ \t]*([A-Za-z]+)\s*([{(])/y;

/**
 * Parses the entries of a BibTeX or BibLaTeX file, with their offsets. Runs in linear time on any input; a fault in one
 * entry leaves the others intact.
 */
export function bibEntries(text: string, repeats: Repeats): BibFile {
  const reading: Reading = { entries: [], problems: [], macros: new Map(), repeats };
  let unclosed = 0;
  let at = text.indexOf("@");
  while (at !== -1) {
    HEAD.lastIndex = at;
    const [head, word = "", open] = HEAD.exec(text) ?? [];
    if (head === undefined) {
      at = text.indexOf("@", at + 1);
      continue;
    }
    const close = open === "(" ? ")" : "}";
    const scan: Scan = {
      text,
      at: at + head.length,
      close,
      manyUnclosed: unclosed >= MOST_UNCLOSED,
    };
    readEntry(scan, { type: word.toLowerCase(), key: "", at, fields: [] }, reading);
    if (scan.problem) unclosed += 1;
    at = text.indexOf("@", nextAfter(scan));
  }
  return { entries: reading.entries, problems: reading.problems };
}

/** After an entry with a problem, skip to the next line that begins with @. */
function nextAfter({ text, at, problem }: Scan): number {
  if (!problem) return at;
  const line = text.indexOf("\n@", at - 1);
  return line === -1 ? text.length : line;
}

function readEntry(scan: Scan, entry: BibEntry, reading: Reading): void {
  const { type } = entry;
  if (type === "comment" || type === "preamble") {
    scan.at -= 1;
    readBalanced(scan);
  } else {
    if (type !== "string") {
      skipSpace(scan);
      entry.key = readKey(scan);
      reading.entries.push(entry);
    }
    readFields(scan, entry, reading);
    if (type === "string")
      for (const { name, value } of entry.fields) reading.macros.set(name, value);
  }
  if (scan.problem) {
    const { message, ...others } = scan.problem;
    const named = entry.key === "" ? "" : `\`${entry.key}\`: `;
    reading.problems.push({ ...others, message: `${named}${message}` });
  }
}

/** EndNote writes entries without a key: then the first word is a field's name. */
function readKey(scan: Scan): string {
  const { at } = scan;
  const key = readWord(scan, /[^\s,{}=]*/y);
  skipSpace(scan);
  if (scan.text[scan.at] !== "=") return key;
  scan.at = at;
  return "";
}

function readFields(scan: Scan, entry: BibEntry, reading: Reading): void {
  const { text, close } = scan;
  while (!scan.problem) {
    skipSpace(scan, ",");
    if (text[scan.at] === close) {
      scan.at += 1;
      return;
    }
    const { at } = scan;
    const name = readWord(scan, /[^\s=,{}()"#%@]+/y).toLowerCase();
    skipSpace(scan);
    if (name === "" || text[scan.at] !== "=") {
      scan.problem = notField(text, at);
      return;
    }
    scan.at += 1;
    const value = readValue(scan, reading);
    if (!scan.problem) entry.fields.push({ name, value, at });
  }
}

function notField(text: string, at: number): BibProblem {
  if (at >= text.length || text[at] === "@") {
    const hint = "Add the missing } at the end of the entry, or find a { in it that is not closed.";
    return { at, message: "The entry is not closed", hint };
  }
  return {
    at,
    message: "The entry can't be read from here on",
    hint: "Write each field as in title = {The harbour}, with a comma between two fields.",
  };
}

/** Parts in braces or quotation marks, or macros, joined by #. */
function readValue(scan: Scan, reading: Reading): string {
  let value = "";
  for (;;) {
    skipSpace(scan);
    const { text, at } = scan;
    if (text[at] === "{" || text[at] === '"') value += readBalanced(scan);
    else value += readMacro(scan, reading);
    if (scan.problem) return value;
    skipSpace(scan);
    if (text[scan.at] !== "#") return value;
    scan.at += 1;
  }
}

function readMacro(scan: Scan, { macros, problems, repeats }: Reading): string {
  const { at } = scan;
  const word = readWord(scan, /[^\s,#{}()"=@]+/y);
  if (word === "")
    scan.problem = {
      at,
      message: "A field has no value",
      hint: "Write its value in braces, as in title = {The harbour}.",
    };
  const expansion = macros.get(word.toLowerCase()) ?? monthName(englishMonth(word) ?? 0);
  if (word !== "" && expansion === undefined && !/^\d+$/.test(word))
    problems.push({
      at,
      severity: "warning",
      message: `The macro \`${short(word)}\` is not defined: its name is used as text`,
      hint: "Put it in braces if it is text, or define it with @string.",
    });
  if (expansion === undefined || repeats.spend(expansion.length)) return expansion ?? word;
  if (repeats.isFirst()) problems.push({ at, ...TOO_MUCH });
  return word;
}

const TOO_MUCH = {
  message: `The file's macros repeat more than ${LIMITS.bibRepeats} characters`,
  hint: `Find an @string that repeats other macros many times, and shorten it. ${raising("bibRepeats")}`,
};
