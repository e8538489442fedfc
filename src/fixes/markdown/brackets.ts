import { type Fix, replaced, restOf } from "../fix.ts";

/** Writes a character in place of the box of a task. */
export const fixTask: Fix = (found) => {
  const [, mark] = /^\[([ xX])\](?=[ \t])/.exec(restOf(found)) ?? [];
  return mark === undefined ? [] : [replaced(found.offset, 3, mark === " " ? "☐" : "☑")];
};
