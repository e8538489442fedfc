import { type Edit, editsOf } from "./edits.ts";

/**
 * `--` as an en dash, `---` as an em dash. Longer runs, arrows, and those that a word begins with (`--help`, also in
 * brackets or quotation marks) or ends with, stay.
 */
const EM_DASH = /(?<![-<])---(?![->])/g;
const EN_DASH =
  /(?<=^|\s)--(?=\s|$)|(?<=[^-\s<!])(?<!(?:^|[\s([{])["'“‘„‚«‹([{]{1,2})--(?=[^-\s>])/g;
const ELLIPSIS = /(?<!\.)\.{3}(?!\.)/g;

/** Dashes and ellipses. */
export function setDashes(text: string): Edit[] {
  if (!text.includes("--") && !text.includes("...")) return [];
  return [
    ...editsOf(text, EM_DASH, "—"),
    ...editsOf(text, EN_DASH, "–"),
    ...editsOf(text, ELLIPSIS, "…"),
  ];
}
