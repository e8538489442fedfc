import { type Fix, replaced, restOf } from "../fix.ts";

/** Deletes a backslash at the end of a paragraph. After a colon, it may belong to a name, as in `HKLM:\`. */
export const fixLineBreak: Fix = (found) => {
  if (found.text[found.offset - 1] === ":") return [];
  const [backslash = ""] = /^\\+(?=[ \t]*$)/.exec(restOf(found)) ?? [];
  return backslash.length === 1 ? [replaced(found.offset, 1, "")] : [];
};

/** Deletes a backslash before punctuation. One that stands for a line end is left, since its paragraph may end there. */
export const fixEscape: Fix = (found) =>
  /^\\[’‘“”–—…«»]/u.test(restOf(found)) ? [replaced(found.offset, 1, "")] : [];
