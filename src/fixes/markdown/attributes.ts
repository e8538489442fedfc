import type { Edit } from "../../content/patch/edits.ts";
import { attributesAt, idIn } from "../../markdown/failed-markup/attributes.ts";
import { type Fix, type Found, inserted, replaced, restOf } from "../fix.ts";

/**
 * Deletes attributes in braces, with the space before them. Of a line that holds only them, nothing stays. A heading
 * keeps its id, which links may lead to. Braces with other words in them are left.
 */
export const fixAttributes: Fix = (found) => {
  const braces = attributesAt(restOf(found));
  if (braces === "") return [];
  const id = idIn(braces);
  if (found.line.trim() === braces) return [...idAbove(found, id), lineDeleted(found)];
  const column = found.offset - found.lineStart;
  const before = found.line.slice(0, column);
  const after = found.line.slice(column + braces.length);
  if (HEADING.test(before) && after.trim() === "" && id !== undefined)
    return [replaced(found.offset, braces.length, `{#${id}}`)];
  // Without them, the line would be a heading or item without text.
  if (/^[\s>#*+-]*$/.test(before) && after.trim() === "") return [];
  const space = before.length - before.trimEnd().length;
  return [replaced(found.offset - space, space + braces.length, "")];
};

const HEADING = /^[ \t>]*#{1,6}[ \t]+\S/;

function lineDeleted({ line, lineStart, text }: Found): Edit {
  const isLast = lineStart + line.length === text.length;
  return replaced(lineStart, line.length + (isLast ? 0 : 1), "");
}

/** Attributes below a heading are the heading's: https://kramdown.gettalong.org/syntax.html#block-ials */
function idAbove({ text, lineStart }: Found, id: string | undefined): Edit[] {
  const end = lineStart - 1;
  const above = text.slice(text.lastIndexOf("\n", end - 1) + 1, Math.max(0, end));
  const isHeading = id !== undefined && HEADING.test(above) && !above.includes("{#");
  return isHeading ? [inserted(end - (above.length - above.trimEnd().length), ` {#${id}}`)] : [];
}
