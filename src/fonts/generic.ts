import type { Generic } from "./types.ts";

/** Serif styles of PANOSE 2-11: sans: https://monotype.github.io/panose/pan2.htm */
const [FIRST_SANS, LAST_SANS] = [11, 15];
const SANS_CLASS = 8;

/**
 * What a font looks like: by its measure (`post`), its class and PANOSE digits (`OS/2`), else by its name. Many fonts
 * leave the numbers at 0.
 */
export function genericOf(
  family: string,
  { os2, post }: { os2: Buffer; post: Buffer | undefined },
): Generic {
  const isFixed = post !== undefined && post.length >= 16 && post.readUInt32BE(12) !== 0;
  if (isFixed || /\bmono\b/i.test(family)) return "monospace";
  const [kind, serif] = [os2.readUInt8(32), os2.readUInt8(33)];
  const isSans = kind === 2 && serif >= FIRST_SANS && serif <= LAST_SANS;
  if (isSans || os2.readUInt8(30) === SANS_CLASS || /\b(?:sans|grotesk|gothic)\b/i.test(family))
    return "sans-serif";
  return "serif";
}
