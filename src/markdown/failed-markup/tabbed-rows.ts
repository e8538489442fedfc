import type { PassageRule } from "./finding.ts";
import { linesOf } from "./passage.ts";

/** The first cell has letters or digits: a tab may also follow the sign of a list. */
const TABS = /^[ ]*[\p{L}\p{N}]{2}[^\t\n]*\t+[ ]?\S/u;
const FRAME = /^\s*\+(?:[-=]{2,}\+)+\s*$/;

/** Reports rows of a spreadsheet, whose cells tabs separate, and tables framed by + signs. */
export const tabbedRows: PassageRule = {
  signs: /\S[ ]*\t+[ ]?\S|^\s*\+[-=]{2,}/,
  find: (passage) => {
    if (passage.block !== "paragraph") return [];
    const lines = linesOf(passage);
    const [first, second] = lines.filter(({ shown }) => TABS.test(shown) || FRAME.test(shown));
    if (!first || !second) return [];
    const framed = FRAME.test(first.shown);
    return [
      {
        rule: "markup/table",
        at: first.at + first.shown.search(/\S/),
        message: framed
          ? "Readers see this table's frame as text: tables have no lines of + signs"
          : "Readers see these cells run together: tabs separate them",
        hint: "Write each row as | cell | cell |, with | --- | --- | below the first.",
        once: framed ? "frame" : "tabs",
      },
    ];
  },
};
