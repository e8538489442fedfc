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

/** Splits a file, or says in a sentence why the desk must leave it alone. */
export function readParts(text: string, hasBody: boolean): ReadParts | string {
  if (text.includes("\ufffd")) {
    return "A character in it can't be read. Save the file as UTF-8 in a text editor.";
  }
  const parts = hasBody ? splitFrontMatter(text) : { ...splitMark(text), tail: "" };
  if (typeof parts === "string") return parts;
  const read = yamlData(parts.yaml);
  if (!read)
    return `${hasBody ? "Its front matter" : "It"} is not valid YAML. Mend it in a text editor.`;
  const data = read.data ?? {};
  if (isMapping(data)) return { parts, data };
  if (!hasBody && Array.isArray(data)) return { parts, data: { [LIST]: data } };
  return "It has no fields, as in `title: …`. Mend it in a text editor.";
}

/** The key under which a file that is a list has its entries. */
export const LIST = "";

function splitMark(text: string): { head: string; yaml: string } {
  const head = text.startsWith("\ufeff") ? "\ufeff" : "";
  return { head, yaml: text.slice(head.length) };
}

function splitFrontMatter(text: string): FileParts | string {
  const range = frontMatterRange(text);
  if (!range) return "It has no front matter: fields between two lines `---`, above the text.";
  const tail = text.slice(range.end);
  if (!/^---[ \t]*(?:\r?\n|$)/.test(tail)) {
    return "The line that ends its front matter has more than `---`. Mend it in a text editor.";
  }
  return { head: text.slice(0, range.start), yaml: text.slice(range.start, range.end), tail };
}
