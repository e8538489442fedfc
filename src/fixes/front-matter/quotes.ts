import { quotedValue } from "../../content/yaml/yaml-parser-error.ts";
import { type Fix, type Found, linesFrom, replaced } from "../fix.ts";

/** A field or a list item, its value on the same line, and spaces. */
const VALUE = /^(\s*(?:- +)*(?:[\p{L}\p{N}_-]+:[ \t]+|- +))(\S.*?)[ \t]*$/u;

/** Puts a value of one line in quotes. */
export const fixQuotes: Fix = (found) => {
  const [, before = "", value = ""] = VALUE.exec(found.line) ?? [];
  if (value === "" || /^[[{|>"'#]/.test(value) || goesOn(found)) return [];
  return [replaced(found.lineStart + before.length, value.length, quotedValue(value))];
};

/** Quotes a value with a hashtag. After a value that is not text, the # begins a comment. */
export const fixHashtag: Fix = (found) => {
  const value = VALUE.exec(found.line)?.[2] ?? "";
  return /^(?:true|false|null|~|[\d.:\-+T ]+)\s+#/i.test(value) ? [] : fixQuotes(found);
};

/** Writes a value with backslashes in single quotes, unless one of them has a meaning in double quotes. */
export const fixBackslashes: Fix = (found) => {
  const [, before = "", inside = ""] = /^(.*?:[ \t]+)"((?:[^"])*)"[ \t]*$/.exec(found.line) ?? [];
  if (inside === "" || /\\(?:[0abtnvfre"/\\N_LPxuU \t]|$)/.test(inside)) return [];
  const text = `'${inside.replaceAll("'", "''")}'`;
  return [replaced(found.lineStart + before.length, inside.length + 2, text)];
};

/** Whether the value continues on the next line, which is indented. */
function goesOn(found: Found): boolean {
  const [, next] = [...linesFrom(found).take(2)];
  const indent = /^\s*(?:- +)*/.exec(found.line)?.[0].length ?? 0;
  return next !== undefined && next.line.trim() !== "" && next.line.search(/\S/) > indent;
}
