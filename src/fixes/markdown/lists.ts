import { ODD_SPACE } from "../../markdown/failed-markup/headings.ts";
import { type Fix, linesFrom, replaced } from "../fix.ts";

/** A sign of a list, and what is between it and the words. */
const ITEM = new RegExp(`^([ \\t]*)([-*+]|\\d{1,3}[.)])([${ODD_SPACE}]*)(?=[^\\s${ODD_SPACE}])`);
const BULLET = new RegExp(`^([ \\t]*)([•◦▪‣·–—])([ \\t${ODD_SPACE}]*)(?=\\S)`);

/** Puts one ordinary space after the signs of a paragraph's lines, so that they become a list. */
export const fixList: Fix = (found) => {
  const isBullet = BULLET.test(found.line);
  const item = isBullet ? BULLET : ITEM;
  const kind = kindOf(item.exec(found.line)?.[2]);
  if (kind === undefined) return [];
  const lines = [...linesFrom(found)];
  const end = lines.findIndex(({ line }) => line.trim() === "");
  return lines.slice(0, end === -1 ? undefined : end).flatMap(({ line, at }) => {
    const [all = "", lead = "", sign] = item.exec(line) ?? [];
    if (kindOf(sign) !== kind) return [];
    return [replaced(at, all.length, `${lead}${isBullet ? "-" : sign} `)];
  });
};

function kindOf(sign: string | undefined): string | undefined {
  return sign?.replace(/\d+/, "1");
}
