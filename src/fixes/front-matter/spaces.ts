import { ODD_SPACE } from "../../markdown/failed-markup/headings.ts";
import { mendOf } from "../../mend.ts";
import { type Fix, inserted, linesFrom, replaced } from "../fix.ts";

/** Writes two spaces for each tab that indents this line or the lines below it. */
export const fixTabs: Fix = (found) =>
  [...linesFrom(found)]
    .slice(0, tabbed([...linesFrom(found)].map(({ line }) => line)))
    .map(({ line, at }) => {
      const [lead = ""] = /^[ \t]*/.exec(line) ?? [];
      return replaced(at, lead.length, lead.replaceAll("\t", "  "));
    });

/** How many lines begin with a tab, from the first on. */
function tabbed(lines: readonly string[]): number {
  const end = lines.findIndex((line) => !/^ *\t/.test(line));
  return end === -1 ? lines.length : end;
}

/**
 * Puts an ordinary space after a key's colon, if it has none or an odd one. The colon of `09:30` is after no key, and a
 * `#` would begin a comment.
 */
export const fixSpaceAfterColon: Fix = (found) => {
  const { line, lineStart } = found;
  const [, before = "", odd = ""] =
    new RegExp(`^(\\s*(?:- )?[\\w-]+:?)([${ODD_SPACE}]+)`).exec(line) ?? [];
  if (odd !== "" && before.endsWith(":"))
    return [replaced(lineStart + before.length, odd.length, " ")];
  const [glued = ""] = /^\s*(?:- )?[A-Za-z_][\w-]*:(?=[^\s#])/.exec(line) ?? [];
  const isGlued = glued !== "" && mendOf(found, "space-after-colon") !== undefined;
  return isGlued ? [inserted(lineStart + glued.length, " ")] : [];
};
