import type { TextPlace } from "../types.ts";
import type { PlacedPassage } from "./finding.ts";

/** Code in HTML, Liquid, Hugo's and WordPress's shortcodes: what begins it, and the sign before the name that ends it. */
const KINDS: readonly { open: RegExp; end: (name: string) => string }[] = [
  {
    open: /<(pre|code|samp|script|style|xmp|listing)(?:\s[^<>]{0,500})?>/gi,
    end: (name) => String.raw`</${name}\s*>`,
  },
  {
    open: /\{%-?\s*(highlight|raw|code|codeblock|verbatim)(?:\s[^%\n]{0,300})?%\}/gi,
    end: (name) => String.raw`\{%-?\s*end${name}\b`,
  },
  {
    open: /\{\{[<%]\s*(highlight|code|codefile)(?:\s[^{}\n]{0,300})?\}\}/gi,
    end: (name) => String.raw`\{\{[<%]\s*/\s*${name}\b`,
  },
  {
    open: /\[(code|sourcecode|bash|css|html|java|javascript|js|php|python|ruby|shell|sql|xml)(?:\s[^[\]\n]{0,300})?\]/gi,
    end: (name) => String.raw`\[/${name}\]`,
  },
];

/** Rules that name the markup around the code. */
const AROUND: ReadonlySet<string> = new Set(["html/tag", "markup/template"]);

interface Range {
  from: TextPlace;
  to: TextPlace;
}

/**
 * Whether a finding is in code that another program would have shown: brackets, asterisks and hyphens there are not
 * failed Markdown, and a fix would change the code. Only code that ends counts, since a stray tag must not hide the rest.
 */
export function inCodeOfOthers(
  passages: readonly PlacedPassage[],
): (found: { rule: string; place: TextPlace }) => boolean {
  const ranges = disjoint(KINDS.flatMap((kind) => rangesOf(passages, kind)));
  return ({ rule, place }) => !AROUND.has(rule) && isWithin(ranges, place);
}

/** Ranges in order, those that overlap as one: a search among them takes few steps. */
function disjoint(ranges: readonly Range[]): Range[] {
  const sorted = ranges.toSorted((a, b) => (isBefore(a.from, b.from) ? -1 : 1));
  const merged: Range[] = [];
  for (const range of sorted) {
    const last = merged.at(-1);
    if (!last || isBefore(last.to, range.from)) merged.push({ ...range });
    else if (isBefore(last.to, range.to)) last.to = range.to;
  }
  return merged;
}

function isWithin(ranges: readonly Range[], place: TextPlace): boolean {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const range = ranges[middle];
    if (range && !isBefore(place, range.from)) low = middle + 1;
    else high = middle;
  }
  const last = ranges[low - 1];
  return last !== undefined && isBefore(place, last.to);
}

function rangesOf(
  passages: readonly PlacedPassage[],
  { open, end }: (typeof KINDS)[number],
): Range[] {
  const ranges: Range[] = [];
  let begun: { from: TextPlace; close: RegExp } | undefined;
  for (const { passage, place } of passages) {
    let at = 0;
    while (at >= 0) {
      const sign: RegExp = begun?.close ?? open;
      sign.lastIndex = at;
      const match = sign.exec(passage.written);
      if (!match) break;
      if (begun) {
        ranges.push({ from: begun.from, to: place(match.index) });
        begun = undefined;
      } else begun = { from: place(match.index), close: new RegExp(end(match[1] ?? ""), "gi") };
      at = match.index + match[0].length;
    }
  }
  return ranges;
}

function isBefore(a: TextPlace, b: TextPlace): boolean {
  return a.line < b.line || (a.line === b.line && a.column < b.column);
}
