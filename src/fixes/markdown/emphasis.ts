import { type Fix, replaced, restOf } from "../fix.ts";

const SPACED = /^(\*{1,3}|_{1,3})(?![*_])([ \t]*)([^*_\s](?:[^*_\n]*[^*_\s])?)([ \t]*)\1(?![*_])/;

/** Moves spaces out of the signs around emphasized words. */
export const fixEmphasis: Fix = (found) => {
  const [all = "", sign = "", before = "", words = "", after = ""] =
    SPACED.exec(restOf(found)) ?? [];
  if (all === "" || before + after === "") return [];
  const isFirst = found.offset === found.lineStart || /\s/.test(found.text[found.offset - 1] ?? "");
  const next = found.text[found.offset + all.length] ?? "\n";
  const text = `${isFirst ? "" : before}${sign}${words}${sign}${/\s/.test(next) ? "" : after}`;
  return [replaced(found.offset, all.length, text)];
};
