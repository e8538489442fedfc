import { PROSE_MASK } from "../markdown/prose-blocks.ts";
import { withoutMarkup } from "./markup.ts";
import { withoutQuotations } from "./quotations.ts";
import type { ProseRule } from "./types.ts";

const INITIALS = /(?<![\p{L}\p{N}.&/_-])\p{Lu}{2,6}(?=s?(?![\p{L}\p{N}&/_]))/gu;
const ROMAN = /^[IVXLCDM]+$/;
/** A line in capitals. */
const SHOUTED = /(?<!\p{Lu})\p{Lu}{2,}[\s,.:–-]+\p{Lu}{2,}[\s,.:–-]+\p{Lu}{2,}/u;

/** Short forms that are better known than what they stand for. */
const KNOWN =
  "AD AI AIDS AM BC CD CEO DC DIY DNA DVD EU FAQ FBI FM GB GMT GPS HIV ID IQ IT LGBT NASA NATO OK OTAN ONU UE PC PDF PIN PM QR RNA SMS SOS TV UAE UK UN URL US USA USB UTC VAT VIP";
const WELL_KNOWN: ReadonlySet<string> = new Set(KNOWN.split(" "));

/** Reports the first use of initials that the text never spells out. */
export const unexplainedInitials: ProseRule = ({ parts, explained }, { initials }) => {
  const known = new Set([...WELL_KNOWN, ...initials, ...explained]);
  const spelledOut = new Set<string>();
  return parts
    .filter(({ role }) => BODY.has(role))
    .flatMap((part) => {
      for (const letters of initialsIn(part.text)) spelledOut.add(letters);
      if (SHOUTED.test(part.text) || part.role === "heading") return [];
      const text = withoutQuotations(withoutMarkup(part.text));
      return [...text.matchAll(INITIALS)].flatMap(({ index, 0: short }) => {
        if (known.has(short) || ROMAN.test(short) || isState(short, text, index)) return [];
        known.add(short);
        if (spelledOut.has(short) || isBracketed(short, part.text, index)) return [];
        return [
          {
            place: part.place(index),
            message: `“${short}” is not spelled out where it is first used`,
            hint: `Write the full name and then (${short}). If every reader knows it, add it to \`initials\` under \`houseStyle\`.`,
          },
        ];
      });
    });
};

/** “Austin, TX” */
function isState(short: string, text: string, at: number): boolean {
  return short.length === 2 && text.slice(Math.max(0, at - 2), at) === ", ";
}

/** Quotations are the words of others. */
const BODY = new Set(["standfirst", "heading", "paragraph", "item", "cell"]);

/** Whether the short form is in brackets, or has some after it. */
function isBracketed(short: string, text: string, at: number): boolean {
  const end = at + short.length;
  if (/^[\s\u00a0]?[(（][^()（）]{4,}/.test(text.slice(end, end + 200))) return true;
  return /[(（]["“„«]?\s*$/.test(text.slice(Math.max(0, at - 4), at));
}

const LONGEST = 6;

/** What the first letters of words beside each other spell, without those of small words in names. */
function* initialsIn(text: string): Generator<string> {
  const letters = text
    .replaceAll(PROSE_MASK, "")
    .split(/[\s\u00a0-]+/)
    .flatMap((word) => /\p{L}/u.exec(word)?.[0] ?? [])
    .filter((letter) => letter === letter.toUpperCase());
  for (let from = 0; from < letters.length; from += 1)
    for (let length = 2; length <= LONGEST; length += 1)
      yield letters.slice(from, from + length).join("");
}
