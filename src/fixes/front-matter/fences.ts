import { type Fix, replaced } from "../fix.ts";

/** Deletes the empty lines above the front matter. */
export const fixBlankLine: Fix = ({ text }) => {
  const [blank = ""] = /^\s*\n(?=---)/.exec(text) ?? [];
  return blank === "" ? [] : [replaced(0, blank.length, "")];
};

/** Writes three hyphens in place of more. */
export const fixHyphens: Fix = ({ line, lineStart }) =>
  /^-{4,}\s*$/.test(line) ? [replaced(lineStart, line.length, "---")] : [];
