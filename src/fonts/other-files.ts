import type { FontProblem } from "./types.ts";

const CONVERT =
  "Convert it to WOFF2: `npx ttf2woff2 < font.ttf > font.woff2`, or download the font from fontsource.org or Google Fonts, which offer WOFF2.";

/** Files that editors take for WOFF2, by their first bytes. */
const OTHERS: readonly { begins: string; problem: string; hint: string }[] = [
  { begins: "\0\x01\0\0", problem: "is a TrueType font (TTF)", hint: CONVERT },
  { begins: "true", problem: "is a TrueType font (TTF)", hint: CONVERT },
  { begins: "OTTO", problem: "is an OpenType font (OTF)", hint: CONVERT },
  { begins: "ttcf", problem: "is a collection of fonts (TTC)", hint: CONVERT },
  { begins: "wOFF", problem: "is a WOFF file of the older version 1", hint: CONVERT },
  {
    begins: "version https://git-lfs",
    problem: "is only a pointer of Git LFS, not the font",
    hint: "Run `git lfs pull`.",
  },
  {
    begins: "<",
    problem: "is a web page, not a font",
    hint: "The download failed or needs a login: download the font again.",
  },
];

const SIGNATURE = "wOF2";
const COLLECTION = "ttcf";

/** Why a file is not a WOFF2 font; undefined if it begins like one. */
export function notWoff2(bytes: Buffer): FontProblem | undefined {
  const start = bytes.toString("latin1", 0, 32);
  if (start.startsWith(SIGNATURE)) {
    if (start.slice(4, 8) !== COLLECTION) return undefined;
    return { problem: "is a collection of fonts", hint: "Export each font to a separate file." };
  }
  const found = OTHERS.find(({ begins }) => start.startsWith(begins));
  if (found) return { problem: found.problem, hint: found.hint };
  return {
    problem: bytes.length === 0 ? "is empty" : "is not a WOFF2 font",
    hint: CONVERT,
  };
}
