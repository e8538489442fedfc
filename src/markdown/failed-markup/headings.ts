import { short } from "../../excerpt.ts";
import type { Found, PassageRule } from "./finding.ts";
import { linesOf, type PassageLine } from "./passage.ts";

/** Spaces that CommonMark does not count as such, and zero-width characters. */
export const ODD_SPACE = "\\u00a0\\u1680\\u2000-\\u200d\\u202f\\u205f\\u2060\\u3000\\ufeff";

const MARKS = new RegExp(`^([ \\t${ODD_SPACE}]*)([#＃]+)(.*)$`);
const ODD_START = new RegExp(`^[ \\t]*[${ODD_SPACE}]`);
const TITLE_START = /^[\p{L}\p{N}"'“‘«„¿¡*_`([]/u;
/** Marks only at the end: `Heading ##`. */
const CLOSING = /^[^\s#＃].*\S[ \t]+(#{2,6})[ \t]*$/;

export const failedHeadings: PassageRule = {
  signs: "#＃",
  find: (passage) => {
    if (passage.block !== "paragraph") return [];
    const lines = linesOf(passage);
    return lines.flatMap((line) => {
      const cause = causeOf(line) ?? (lines.length === 1 ? closingOnly(line) : undefined);
      return cause ? [found(line, cause)] : [];
    });
  },
};

interface Cause {
  level: number;
  title: string;
  why: string;
  column: number;
}

function causeOf({ shown, written }: PassageLine): Cause | undefined {
  const [, lead = "", marks = "", rest = ""] = MARKS.exec(shown) ?? [];
  if (marks === "" || rest === "") return undefined;
  const why = whyNot(lead, marks, rest);
  if (!why) return undefined;
  const title = written.slice(lead.length + marks.length);
  return { why, title, level: marks.length, column: ODD_START.test(lead) ? 0 : lead.length };
}

function whyNot(lead: string, marks: string, rest: string): string | undefined {
  const isSpaced = /^[ \t]/.test(rest);
  if (marks.length > 6) return isSpaced && /\p{L}/u.test(rest) ? SIX : undefined;
  if (marks.includes("＃")) return WIDE;
  if (ODD_START.test(rest)) return ODD;
  if (ODD_START.test(lead)) return isSpaced ? BEFORE : undefined;
  // A single # before a word is a hashtag.
  return marks.length > 1 && TITLE_START.test(rest) ? GLUED : undefined;
}

function closingOnly({ shown, written }: PassageLine): Cause | undefined {
  const marks = CLOSING.exec(shown)?.[1];
  if (!marks) return undefined;
  const end = shown.trimEnd().length - marks.length;
  return { why: BEHIND, title: written.slice(0, end), level: marks.length, column: end };
}

function found({ at }: PassageLine, { why, title, level, column }: Cause): Found {
  const words = title.slice(0, MAX_CHARACTERS).replace(ODD_AROUND, "");
  return {
    rule: "markup/heading",
    at: at + column,
    message: `This line is not a heading: readers see the # signs, because ${why}`,
    hint: `Write ${"#".repeat(Math.min(6, Math.max(2, level)))} ${short(words)}`,
  };
}

/** The part of a title that a hint may show. */
const MAX_CHARACTERS = 100;
const ODD_AROUND = new RegExp(`^[\\s${ODD_SPACE}]+|[\\s#]+$`, "g");

const GLUED = "there is no space after them";
const ODD = "the space after them is not an ordinary space";
const BEFORE = "an invisible character is in front of them";
const BEHIND = "they are only at its end";
const SIX = "headings have at most six levels";
const WIDE = "they are full-width characters";
