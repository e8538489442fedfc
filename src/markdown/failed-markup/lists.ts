import { short } from "../../excerpt.ts";
import type { Found, PassageRule } from "./finding.ts";
import { ODD_SPACE } from "./headings.ts";
import { linesOf, type Passage, type PassageLine } from "./passage.ts";

/** Bullets that word processors put before list items. */
const BULLET = new RegExp(`^\\s*[•‣▪◦●○■□➢➤✓✔❖]\\uFE0F?[\\s${ODD_SPACE}]*(?=[^\\s${ODD_SPACE}])`);

/** Patterns of lines that look like items, with what the lines of one list share. Two lines make a list. */
const KINDS: readonly { item: RegExp; kind: (sign: string) => string }[] = [
  { item: /^\s*([-+*])(?=[\p{L}"“‘«„¿¡[])/u, kind: (sign) => sign },
  {
    item: new RegExp(`^\\s*([-+*–—])[${ODD_SPACE}][\\s${ODD_SPACE}]*(?=\\S)`),
    kind: (sign) => sign,
  },
  { item: /^\s*([–—])[ \t]*(?=\S)/, kind: (sign) => sign },
  { item: /^\s*(\d{1,3}[.)])(?=[\p{L}"“‘«„¿¡[])/u, kind: (sign) => sign.slice(-1) },
  { item: new RegExp(`^\\s*(\\d{1,3}[.)])[${ODD_SPACE}]+(?=\\S)`), kind: (sign) => sign.slice(-1) },
  { item: /^\s*([a-h]\))[ \t]+(?=\S)/, kind: (sign) => sign.slice(-1) },
];

export const failedLists: PassageRule = {
  signs: /^\s*(?:[-+*–—•‣▪◦●○■□➢➤✓✔❖]|\d{1,3}[.)]|[a-h]\))/,
  find: (passage) => {
    if (passage.block !== "paragraph") return [];
    const lines = linesOf(passage);
    return bullets(passage, lines) ?? gluedItems(passage, lines);
  },
};

/** One bullet is enough: text pasted from a word processor has each item in its own paragraph. */
function bullets({ within }: Passage, lines: readonly PassageLine[]): Found[] | undefined {
  const line = lines.find(({ shown }) => BULLET.test(shown));
  if (!line || within === "item") return undefined;
  const text = line.written.replace(BULLET, "");
  return [
    {
      rule: "markup/list",
      at: line.at + line.shown.search(/\S/),
      message: `Readers see “${line.shown.trimStart().charAt(0)}” in a paragraph instead of a list`,
      hint: `Write a hyphen and a space: - ${short(text)}`,
      once: "bullet",
    },
  ];
}

function gluedItems({ within }: Passage, lines: readonly PassageLine[]): Found[] {
  for (const { item, kind } of KINDS) {
    const items = lines.filter(
      (line, index) =>
        item.test(line.shown) && (index > 0 ? !isBroken(lines[index - 1]) : within !== "item"),
    );
    const [first] = items;
    const sign = first && item.exec(first.shown)?.[1];
    if (!first || !sign) continue;
    const alike = items.filter(({ shown }) => kind(item.exec(shown)?.[1] ?? "") === kind(sign));
    // In an item, the first line belongs to the list that the others should have continued.
    if (alike.length + (within === "item" ? 1 : 0) < 2) continue;
    return [glued(first, sign, first.written.replace(item, ""))];
  }
  return [];
}

/** Lines with a hard break are intended: verse, or dialogue. */
function isBroken(before: PassageLine | undefined): boolean {
  return before !== undefined && /(?: {2}|\\)$/.test(before.written);
}

function glued({ at, shown }: PassageLine, sign: string, text: string): Found {
  const mark = /\d/.test(sign) ? sign : /[a-h]/.test(sign) ? "1." : "-";
  return {
    rule: "markup/list",
    at: at + shown.search(/\S/),
    message: "These lines are not a list: readers see them run together in one paragraph",
    hint: `Put one ordinary space after the sign: ${mark} ${short(text)}`,
  };
}
