import { short } from "../../excerpt.ts";
import { type Run, runsOf } from "./emphasis.ts";
import type { BodyRule, Placed } from "./finding.ts";
import type { Passage } from "./passage.ts";

/** How many paragraphs later delimiters may close: those further on are likely to be unrelated. */
const MAX_PARAGRAPHS = 5;

/** Reports two asterisks before words that are not closed in their paragraph. */
export const unclosedEmphasis: BodyRule = ({ passages }) => {
  const found: Placed[] = [];
  let opened: { index: number; run: Run } | undefined;
  for (const [index, { passage, marked }] of passages.entries()) {
    if (!marked || !passage.shown.includes("**")) continue;
    const [run, ...others] = runsOf(passage.shown).filter(({ sign }) => sign === "**");
    if (!run || others.length > 0) continue;
    const isNear = opened && index - opened.index <= MAX_PARAGRAPHS;
    if (opened && isNear && !run.spaceBefore && isEnd(passage.shown, run.end)) {
      found.push(placed(opened, passages, true));
      opened = undefined;
      continue;
    }
    if (opened && isProse(opened.run, passages[opened.index]?.passage))
      found.push(placed(opened, passages, false));
    opened = run.spaceBefore && !run.spaceAfter ? { index, run } : undefined;
  }
  if (opened && isProse(opened.run, passages[opened.index]?.passage))
    found.push(placed(opened, passages, false));
  return found;
};

/**
 * At least two words: a single one may be an argument of a program. Asterisks at the start of a text mark a footnote.
 */
const STARTS_PROSE = /^[\p{L}“"‘'«][\p{L}\p{M}’'-]*\p{P}?\s+\p{L}/u;

function isProse(run: Run, passage: Passage | undefined): boolean {
  return (
    run.at > 0 &&
    !passage?.shown.startsWith("*") &&
    passage !== undefined &&
    STARTS_PROSE.test(passage.shown.slice(run.end))
  );
}

function isEnd(text: string, at: number): boolean {
  return at === text.length || /[\s\p{P}]/u.test(text.charAt(at));
}

function placed(
  { index, run }: { index: number; run: Run },
  passages: Parameters<BodyRule>[0]["passages"],
  across: boolean,
): Placed {
  const here = passages[index];
  const words = here?.passage.written.slice(run.end).split(/\s+/, 3).join(" ") ?? "";
  return {
    rule: "markup/emphasis",
    place: here?.place(run.at) ?? { line: 0, column: 0 },
    message: across
      ? "Readers see the ** signs: emphasis must end in the paragraph where it begins"
      : "Readers see the ** signs: they are not closed in this paragraph",
    hint: `Write ** before the first and after the last bold word of each paragraph: **${short(words)} …**`,
  };
}
