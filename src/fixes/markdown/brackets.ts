import { type Fix, replaced, restOf } from "../fix.ts";

/** Deletes attributes in braces, with the space before them. Of a line that holds only them, nothing stays. */
export const fixAttributes: Fix = (found) => {
  const [braces = ""] = /^\{[:.#]?[^{}\n]*\}/.exec(restOf(found)) ?? [];
  if (braces === "") return [];
  if (found.line.trim() === braces) {
    const isLast = found.lineStart + found.line.length === found.text.length;
    return [replaced(found.lineStart, found.line.length + (isLast ? 0 : 1), "")];
  }
  const before = found.line.slice(0, found.offset - found.lineStart);
  const space = before.length - before.trimEnd().length;
  return [replaced(found.offset - space, space + braces.length, "")];
};

/** Writes a character in place of the box of a task. */
export const fixTask: Fix = (found) => {
  const [, mark] = /^\[([ xX])\](?=[ \t])/.exec(restOf(found)) ?? [];
  return mark === undefined ? [] : [replaced(found.offset, 3, mark === " " ? "☐" : "☑")];
};
