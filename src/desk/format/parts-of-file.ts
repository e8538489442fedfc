import { frontMatterRange } from "../../content/front-matter/front-matter-range.ts";
import { yamlData } from "../../content/patch/patch-yaml.ts";
import { isMapping, type Mapping } from "../../content/patch/same-data.ts";

/** A file in three parts, which joined are its text. */
export interface FileParts {
  /** What is above the YAML: the opening line, and perhaps a byte order mark. */
  head: string;
  yaml: string;
  /** From the closing line on. */
  tail: string;
}

/** A file in parts, and the values of its YAML. */
export interface ReadParts {
  parts: FileParts;
  data: Mapping;
}

/** What editors can do about a file that the desk leaves alone. */
const MEND = "Mend it in a text editor, or ask whoever looks after the site.";

/** Splits a file, or says in a sentence why the desk must leave it alone. */
export function readParts(text: string, hasBody: boolean): ReadParts | string {
  if (text.includes("\ufffd")) {
    return `A character in it can't be read: it is not in UTF-8. ${MEND}`;
  }
  const parts = hasBody ? splitFrontMatter(text) : { ...splitMark(text), tail: "" };
  if (typeof parts === "string") return parts;
  const read = yamlData(parts.yaml);
  if (!read)
    return `${hasBody ? "The fields above its text are" : "It is"} not valid YAML. ${MEND}`;
  const data = read.data ?? {};
  if (isMapping(data)) return { parts, data };
  if (!hasBody && Array.isArray(data)) return { parts, data: { [LIST]: data } };
  return `It has no fields, such as “title: …”. ${MEND}`;
}

/** The key under which a file that is a list has its entries. */
export const LIST = "";

function splitMark(text: string): { head: string; yaml: string } {
  const head = text.startsWith("\ufeff") ? "\ufeff" : "";
  return { head, yaml: text.slice(head.length) };
}

function splitFrontMatter(text: string): FileParts | string {
  const range = frontMatterRange(text);
  if (!range) return `It has no fields between two lines “---” above its text. ${MEND}`;
  const tail = text.slice(range.end);
  if (!/^---[ \t]*(?:\r?\n|$)/.test(tail)) {
    return `The line “---” below its fields has more in it. ${MEND}`;
  }
  return { head: text.slice(0, range.start), yaml: text.slice(range.start, range.end), tail };
}
