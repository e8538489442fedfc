import { type Edit, editsOf } from "./edits.ts";

/**
 * `--` becomes an en dash, `---` an em dash. Exceptions: longer runs, arrows, and dashes at the start of a word
 * (`--help`, even after a bracket or quotation mark) or at its end.
 */
const EM_DASH = /(?<![-<])---(?![->])/g;
const EN_DASH =
  /(?<=^|\s)--(?=\s|$)|(?<=[^-\s<!])(?<!(?:^|[\s([{])["'“‘„‚«‹([{]{1,2})--(?=[^-\s>])/g;
const ELLIPSIS = /(?<!\.)\.{3}(?!\.)/g;

/** The edits that set dashes and ellipses. */
export function setDashes(text: string): Edit[] {
  if (!text.includes("--") && !text.includes("...")) return [];
  return [
    ...editsOf(text, EM_DASH, "—"),
    ...editsOf(text, EN_DASH, "–"),
    ...editsOf(text, ELLIPSIS, "…"),
  ];
}
