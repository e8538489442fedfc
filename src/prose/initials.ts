import { PROSE_MASK } from "../markdown/prose-blocks.ts";
import { withoutQuotations } from "./quotations.ts";
import type { ProsePart, ProseRule } from "./types.ts";

const INITIALS = /(?<![\p{L}\p{N}.&/_-])\p{Lu}{2,6}(?=s?(?![\p{L}\p{N}&/_]))/gu;
const ROMAN = /^[IVXLCDM]+$/;
/** A line in capitals. */
const SHOUTED = /\p{Lu}{2,}[\s,.:–-]+\p{Lu}{2,}[\s,.:–-]+\p{Lu}{2,}/u;

/** Short forms that are better known than what they stand for. */
const KNOWN =
  "AD AI AIDS AM BC CD CEO DC DIY DNA DVD EU FAQ FBI FM GB GMT GPS HIV ID IQ IT LGBT NASA NATO OK OTAN ONU UE PC PDF PIN PM QR RNA SMS SOS TV UAE UK UN URL US USA USB UTC VAT VIP";
const WELL_KNOWN: ReadonlySet<string> = new Set(KNOWN.split(" "));

/** Reports the first use of initials that the text never spells out. */
export const unexplainedInitials: ProseRule = ({ parts, explained }, { initials }) => {
  const known = new Set([...WELL_KNOWN, ...initials, ...explained]);
  const body = parts.filter(({ role }) => BODY.has(role));
  return body.flatMap((part, index) => {
    if (SHOUTED.test(part.text) || part.role === "heading") return [];
    return [...withoutQuotations(part.text).matchAll(INITIALS)].flatMap(
      ({ index: at, 0: short }) => {
        if (known.has(short) || ROMAN.test(short)) return [];
        known.add(short);
        if (isSpelledOut(short, body.slice(0, index + 1), at)) return [];
        return [
          {
            place: part.place(at),
            message: `“${short}” is not spelled out where it is first used`,
            hint: `Write the full name and then (${short}). If every reader knows it, add it to \`initials\` under \`houseStyle\`.`,
          },
        ];
      },
    );
  });
};

const BODY = new Set(["standfirst", "heading", "paragraph", "item", "cell", "quote"]);

/** Whether the short form is in brackets, has brackets after it, or is made of the first letters of words before it. */
function isSpelledOut(short: string, parts: readonly ProsePart[], at: number): boolean {
  const here = parts.at(-1)?.text ?? "";
  const rest = here.slice(at + short.length, at + short.length + 200);
  if (/^[\s\u00a0]?[(（][^()（）]{4,}/.test(rest)) return true;
  if (/[(（]["“„«]?$/.test(here.slice(0, at))) return true;
  return parts.some(({ text }) => initialsIn(text).includes(short));
}

/** The first letters of a text's words, without those that are not capitalized in names. */
function initialsIn(text: string): string {
  const words = text.replaceAll(PROSE_MASK, "").split(/[\s\u00a0-]+/);
  return words
    .map((word) => /\p{L}/u.exec(word)?.[0] ?? " ")
    .filter((letter) => letter === letter.toUpperCase())
    .join("");
}
