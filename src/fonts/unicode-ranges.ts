import type { CharacterRange } from "./types.ts";

const LAST_CODE = 0x10ffff;
/** More ranges than this would make the stylesheet heavier than what they save. */
const MOST_RANGES = 64;

/** One range of CSS's `unicode-range`, such as `U+26`, `U+0-7F` or `U+4??`: https://www.w3.org/TR/css-fonts-4/#unicode-range-desc */
const RANGE = /^u\+(?:([\da-f]{1,6})(?:-([\da-f]{1,6}))?|([\da-f]{0,5})(\?{1,6}))$/i;

/** Parses ranges with commas between them. Undefined if any is invalid. */
export function parseRanges(text: string): CharacterRange[] | undefined {
  const ranges: CharacterRange[] = [];
  for (const part of text.split(",")) {
    const match = RANGE.exec(part.trim());
    if (!match) return undefined;
    const [, start = "", end = start, prefix = "", open = ""] = match;
    const [from, to] = open
      ? [prefix + "0".repeat(open.length), prefix + "f".repeat(open.length)]
      : [start, end];
    const [first, last] = [Number.parseInt(from, 16), Number.parseInt(to, 16)];
    if (first > last || last > LAST_CODE) return undefined;
    ranges.push({ first, last });
  }
  return ranges;
}

/** Ranges as `unicode-range` has them. Of very many, those with the smallest gaps are joined. */
export function formatRanges(ranges: readonly CharacterRange[]): string {
  return fewer(ranges)
    .map(({ first, last }) => {
      const start = `U+${first.toString(16)}`;
      return first === last ? start : `${start}-${last.toString(16)}`;
    })
    .join(",");
}

function fewer(ranges: readonly CharacterRange[]): readonly CharacterRange[] {
  if (ranges.length <= MOST_RANGES) return ranges;
  const gaps = ranges.slice(1).map(({ first }, index) => first - (ranges[index]?.last ?? 0));
  const widest = gaps
    .map((gap, index) => ({ gap, index }))
    .toSorted((a, b) => b.gap - a.gap || a.index - b.index)
    .slice(0, MOST_RANGES - 1)
    .map(({ index }) => index + 1)
    .toSorted((a, b) => a - b);
  return [0, ...widest].map((start, index) => {
    const next = widest[index] ?? ranges.length;
    return { first: ranges[start]?.first ?? 0, last: ranges[next - 1]?.last ?? 0 };
  });
}

/** Whether a character is in one of the ranges. */
export function covers(ranges: readonly CharacterRange[], code: number): boolean {
  return ranges.some(({ first, last }) => first <= code && code <= last);
}
