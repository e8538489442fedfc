import { LIMITS, raising } from "../../limits.ts";
import type { Parsed } from "../front-matter/parsed.ts";
import type { SourceFile } from "../types.ts";

/** Words that the house spells right, in the content folder: one on each line. */
export const SPELLING_FILE = "style/spelling.txt";

/** Reads the house's spellings. A `#` begins a remark. */
export function parseSpellings({ file, text }: SourceFile): Parsed<string[]> {
  const words: string[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    const word = line.replace(/(?:^|\s)#.*$/, "").trim();
    if (word === "") continue;
    if (words.length >= LIMITS.houseSpellings) {
      return {
        value: words,
        diagnostics: [
          {
            ...{ file, line: index + 1, column: 1 },
            severity: "error",
            rule: "field/too-many",
            message: `The list has more than ${LIMITS.houseSpellings} words`,
            hint: `Delete words that the dictionary knows. ${raising("houseSpellings")}`,
          },
        ],
      };
    }
    words.push(word);
  }
  return { value: words, diagnostics: [] };
}
