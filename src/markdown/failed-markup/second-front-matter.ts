import type { BodyRule } from "./finding.ts";

const FENCE = /^(?:---|\+\+\+)\s*$/;
const FIELD = /^[A-Za-z][\w-]{0,40}\s?[:=](?:\s|$)/;
/** How far the closing line may be. */
const MAX_LINES = 200;

/** Reports front matter that a body begins with, as when a whole file was pasted below its own. */
export const secondFrontMatter: BodyRule = ({ state: { lines } }) => {
  const first = lines.findIndex((line) => line.trim() !== "");
  const fence = lines[first]?.trimEnd() ?? "";
  if (!FENCE.test(fence) || !FIELD.test(lines[first + 1] ?? "")) return [];
  const inside = lines.slice(first + 1, first + MAX_LINES);
  if (!inside.some((line) => line.trimEnd() === fence)) return [];
  return [
    {
      rule: "front-matter/second",
      place: { line: first, column: 0 },
      message: "Readers see this front matter as text: the file already has one above it",
      hint: "Move what is missing into the front matter above, and delete this one.",
    },
  ];
};
