import type Token from "markdown-it/lib/token.mjs";
import type { BodyRule } from "./finding.ts";

/** Reports bold within bold: a space before delimiters that should have closed it made them open again. */
export const nestedEmphasis: BodyRule = ({ passages }) =>
  passages.flatMap(({ token, place }) => {
    const at = nestedIn(token.children ?? []);
    if (at === undefined) return [];
    return [
      {
        rule: "markup/emphasis",
        place: place(at),
        message: "These ** signs open bold text within bold text",
        hint: "If they should close the text before them, move the space after them.",
      },
    ];
  });

/** The offset of the first bold that opens inside bold after some words; four asterisks in a row are a single bold. */
function nestedIn(tokens: readonly Token[]): number | undefined {
  let depth = 0;
  let hasWords = false;
  for (const { type, meta, content } of tokens) {
    if (type === "strong_close") depth -= 1;
    if (type !== "strong_open") {
      hasWords ||= content !== "";
      continue;
    }
    if (depth > 0 && hasWords) return (meta as { from?: number } | null)?.from;
    if (depth === 0) hasWords = false;
    depth += 1;
  }
  return undefined;
}
