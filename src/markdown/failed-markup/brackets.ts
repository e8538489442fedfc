import { nearest } from "../../citations/nearest.ts";
import { short } from "../../excerpt.ts";
import { QUOTED_BLOCKS } from "../../vocabularies.ts";
import type { Found, PassageRule } from "./finding.ts";

const NUMBER = String.raw`\[[1-9]\d{0,2}(?:\s?[,;–-]\s?[1-9]\d{0,2}){0,9}(?:,\s?pp?\.\s?\d[\d–-]{0,8})?\]`;
/** What makes it a link or a definition. */
const NOT_LINKED = String.raw`(?!\((?!\s)|:|\[(?!\d))`;
/**
 * After a word or punctuation as in an encyclopedia, at the end of a sentence, or before a source at the start of a
 * line.
 */
const CITING = new RegExp(
  String.raw`(?:(?<=[\p{L}\p{N}]{2}|[.,;:!?”"’»)]|[\p{L}\p{N}.,]{2}\[\d{1,3}\])${NUMBER}${NOT_LINKED}|(?<=\s)${NUMBER}(?=[.,;:!?]|$)|(?<=^|\n)${NUMBER}(?=\s))`,
  "gu",
);
const AMONG_WORDS = new RegExp(`(?<=\\s)${NUMBER}(?=\\s)`, "gu");

/** Reports `[1]` in text that was copied from elsewhere. */
export const bareNumbers: PassageRule = {
  signs: "]",
  find: ({ shown }) => {
    const among = [...shown.matchAll(AMONG_WORDS)];
    // A single one between spaces may be the words of the article.
    const all = [...shown.matchAll(CITING), ...(among.length > 1 ? among : [])];
    // At the start of a line and before a colon, it is the label of a link definition that failed.
    const calls = all.filter(
      ({ index, 0: number }) =>
        shown[index + number.length] !== ":" || !/^\n?$/.test(shown.charAt(index - 1)),
    );
    return calls.map(({ index, 0: number }) => ({
      rule: "markup/number",
      at: index,
      message: `Readers see “${number}”, but it is not a link`,
      hint: "Declare the source under `citations` and cite it as in [@key], or write a note as in [^1].",
      once: "number",
    }));
  },
};

const TASK = /^\[([ xX])\][ \t]+(\S.*)?/;

/** Outside lists, a single box may be a symbol in the text. */
const SECOND_TASK = /\n\[[ xX]\][ \t]+\S/;

/** Reports `- [ ] a task`, as in GitHub's Markdown. */
export const taskBoxes: PassageRule = {
  signs: "[",
  find: ({ within, shown, written }) => {
    const [box, mark = "", text] = TASK.exec(shown) ?? [];
    if (box === undefined || !(within === "item" || SECOND_TASK.test(shown))) return [];
    const sign = mark === " " ? "☐" : "☑";
    return [
      {
        rule: "markup/task",
        at: 0,
        message: `Readers see [${mark}] instead of a box: task lists are not supported`,
        hint: `Write a character instead: - ${sign} ${short(written.slice(4, 4 + (text ?? "").length))}`,
        once: "task",
      },
    ];
  },
};

const CALLOUT = /^\[!([\p{L}\p{N}_-]{1,40})\]/u;

/** Callout names in other programs, with the closest one here: https://help.obsidian.md/callouts */
export const OTHER_NAMES: Readonly<Record<string, string>> = {
  abstract: "FACT",
  attention: "WARNING",
  bug: "CAUTION",
  check: "TIP",
  cite: "QUOTE",
  danger: "CAUTION",
  done: "TIP",
  error: "CAUTION",
  example: "NOTE",
  facts: "FACT",
  fail: "CAUTION",
  failure: "CAUTION",
  faq: "NOTE",
  help: "NOTE",
  hint: "TIP",
  info: "NOTE",
  missing: "CAUTION",
  question: "NOTE",
  success: "TIP",
  summary: "FACT",
  tldr: "FACT",
  todo: "NOTE",
};

/** Reports `[!NAME]` that did not begin a callout. */
export const unknownCallouts: PassageRule = {
  signs: "[",
  find: ({ within, block, shown }) => {
    const [mark, name = ""] = CALLOUT.exec(shown) ?? [];
    if (mark === undefined || block !== "paragraph") return [];
    return [{ rule: "markup/callout", at: 0, ...saidOf(mark, name, within === "quote") }];
  },
};

function saidOf(mark: string, name: string, isQuote: boolean): Pick<Found, "message" | "hint"> {
  const near = nameOf(name);
  if (!isQuote) {
    const hint = `Begin each of its lines with a > sign: > [!${near ?? name}]`;
    return { message: `Readers see ${mark}: a callout must be a block quote`, hint };
  }
  if (near === name.toUpperCase()) {
    const hint = "Write its text on the lines below, each after a > sign.";
    return { message: `Readers see ${mark}: the callout has no text after its first line`, hint };
  }
  const hint = `Write [!${near ?? "NOTE"}] or a different name from the handbook.`;
  return { message: `Readers see ${mark}: no callout has this name`, hint };
}

function nameOf(name: string): string | undefined {
  const wanted = name.toLowerCase();
  if (Object.hasOwn(OTHER_NAMES, wanted)) return OTHER_NAMES[wanted];
  return nearest(wanted, QUOTED_BLOCKS)?.toUpperCase();
}
