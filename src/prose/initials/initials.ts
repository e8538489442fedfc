import { withoutMarkup } from "../markup.ts";
import { withoutQuotations } from "../quotations.ts";
import type { ProsePart, ProsePlace, ProseRule } from "../types.ts";
import { isNameLike, isRoman, isStressed, isUnitAt, isWellKnown } from "./known-initials.ts";
import { spelledOutIn } from "./spelled-out.ts";

/** Not parts of names of files and sites, nor of codes as `SARS-CoV-2`, `AT&T` and `@ABC`. */
const INITIALS =
  /(?<![\p{L}\p{N}.&/_@#*-])\p{Lu}{2,6}(?=s?(?![\p{L}\p{N}&/_]|\.\p{L}|-?\p{N}|-\p{Lu}\p{Ll}+[\p{N}\p{Lu}]))/gu;
/** A line in capitals. */
const SHOUTED = /(?<!\p{Lu})\p{Lu}{2,}[\s,.:–-]+\p{Lu}{2,}[\s,.:–-]+\p{Lu}{2,}/u;

/** No article explains more, and a text of nothing else takes no longer. */
const MOST = 200;

interface Use {
  short: string;
  place: ProsePlace;
}

/** Reports the first use of initials that the text never spells out, before or after. */
export const unexplainedInitials: ProseRule = (prose, { initials, names: ofHouse }) => {
  const { language, explained } = prose;
  const parts = prose.parts.filter(({ role }) => BODY.has(role));
  const names = [...prose.tags, ...ofHouse].flatMap((name) => name.match(/\p{Lu}{2,6}/gu) ?? []);
  const known = new Set([...initials, ...explained, ...names, ...parts.flatMap(explainedIn)]);
  const words = new Set(
    parts.flatMap(({ text }) => text.match(/(?<!\p{L})\p{Ll}{2,6}(?!\p{L})/gu) ?? []),
  );
  const isNeeded = (short: string): boolean =>
    !known.has(short) &&
    !isRoman(short) &&
    !isWellKnown(short, language) &&
    !isNameLike(short) &&
    !isStressed(short, words);
  const uses = firstUses(parts, isNeeded);
  const open = uses.map(({ short }) => short);
  const texts = prose.parts.map(({ text }) => text);
  const spelledOut = new Set(texts.flatMap((text) => spelledOutIn(text, open, language)));
  return uses
    .filter(({ short }) => !spelledOut.has(short))
    .map(({ short, place }) => ({
      place,
      message: `“${short}” is never spelled out`,
      hint: `Write the full name where it is first used, and then (${short}). If every reader knows it, add it to \`initials\` under \`houseStyle\`.`,
    }));
};

function firstUses(parts: readonly ProsePart[], isNeeded: (short: string) => boolean): Use[] {
  const uses = new Map<string, ProsePlace>();
  for (const part of parts) {
    if (SHOUTED.test(part.text) || part.role === "heading") continue;
    const text = withoutQuotations(withoutMarkup(part.text));
    for (const { index, 0: short } of text.matchAll(INITIALS)) {
      if (uses.size === MOST) break;
      if (uses.has(short) || !isNeeded(short) || isNoName(short, text, index)) continue;
      uses.set(short, part.place(index));
    }
  }
  return [...uses].map(([short, place]) => ({ short, place }));
}

/** Whether the words around show that the letters are not initials: “Austin, TX”, “5 MB”, “DOCS 2024”, “JOY SMITH”. */
function isNoName(short: string, text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - BESIDE), at);
  const after = text.slice(at + short.length, at + short.length + BESIDE);
  if (short.length === 2 && (before.endsWith(", ") || isOfAuthor(before, after))) return true;
  if (/^[\s\u00a0]\d/.test(after) || isUnitAt(short, before)) return true;
  const [, last = ""] = /(?<!\p{L})(\p{Lu}{2,})[ \u00a0]$/u.exec(before) ?? [];
  const [, next = ""] = /^[ \u00a0](\p{Lu}{2,})(?!\p{L})/u.exec(after) ?? [];
  return [last, next].some((other) => other !== "" && other.length + short.length >= TWO_NAMES);
}

/** As in lists of literature: “Smith JK, Miller AB.” */
function isOfAuthor(before: string, after: string): boolean {
  return /(?<!\p{L})\p{Lu}\p{Ll}+ $/u.test(before) && /^[,.;]/.test(after);
}

const BESIDE = 24;
/** The letters of two words in capitals, as of a first and a last name. */
const TWO_NAMES = 8;

/** Quotations are the words of others. */
const BODY = new Set(["standfirst", "caption", "heading", "paragraph", "item", "cell"]);

/** The initials that a part explains: in brackets behind their name, or with the name in brackets or behind a dash. */
function explainedIn({ text }: ProsePart): string[] {
  const behind = text.matchAll(
    /(?<!\p{L})(\p{Lu}{2,6})(?:s|-\p{L}{1,30})?["”“»]?(?:[\s\u00a0]?[(（][^()（）]{4}|[\s\u00a0][–—] \p{Lu}\p{Ll})/gu,
  );
  const within = text.matchAll(
    /[(（]["“„«]?\s*(?:\p{Ll}{1,10}\.?:? ){0,2}["“„«]?(\p{Lu}{2,6})s?["“”»]?(?=[\s,;)）])/gu,
  );
  return [...behind, ...within].flatMap(({ 1: short }) => short ?? []);
}
