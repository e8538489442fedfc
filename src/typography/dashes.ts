import { type Edit, editsOf } from "./edits.ts";

/** `--` as an en dash, `---` as an em dash. Longer runs, and those that touch a word on one side only (`--help`), stay. */
const EM_DASH = /(?<!-)---(?!-)/g;
const EN_DASH = /(?<=^|\s)--(?=\s|$)|(?<=[^-\s])--(?=[^-\s])/g;
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
