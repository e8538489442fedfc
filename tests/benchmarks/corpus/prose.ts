import type { Random } from "./random.ts";
import { WORDS } from "./words.ts";

/** Sentences of made-up news copy. Each is Markdown: a few hold emphasis or a link. */
const SENTENCES: readonly [Sentence, ...Sentence[]] = [
  (w) =>
    `The ${w("adjective")} ${w("noun")} ${w("past")} the ${w("noun")} in ${w("place")} ${w("time")}.`,
  (w) =>
    `${w("link")}, ${w("plural")} in ${w("place")} ${w("past")} the ${w("adjective")} ${w("noun")}, and the ${w("noun")} ${w("past")} it ${w("time")}.`,
  (w, r) =>
    `About ${count(r)} ${w("plural")} and ${count(r)} ${w("plural")} ${w("past")} the ${w("noun")}, according to the ${w("adjective")} ${w("noun")}.`,
  (w) =>
    `"The ${w("noun")} is not a ${w("noun")}," ${w("given")} ${w("family")} of the ${w("place")} ${w("noun")} ${w("said")}, "and the ${w("plural")} know it."`,
  (w) =>
    `What the ${w("plural")} of ${w("place")} call the *${w("adjective")} ${w("noun")}* is, in the words of the ${w("noun")}, a ${w("adjective")} ${w("noun")} for ${w("plural")}.`,
  (w) =>
    `Neither the ${w("noun")} nor the ${w("adjective")} ${w("noun")} was **${w("past")}** ${w("time")}, the ${w("noun")} ${w("said")}.`,
  (w, r) =>
    `The [${w("adjective")} ${w("noun")} of ${w("place")}](https://www.example.org/${w("noun")}/${r.below(9000) + 1000}) puts the cost at ${r.below(90) + 10}.${r.below(10)} million.`,
  (w, r) =>
    `Of the ${count(r)} ${w("plural")} who ${w("past")} the ${w("noun")} ${w("time")}, ${r.below(60) + 20} per cent had ${w("past")} the ${w("adjective")} one before.`,
  (w) =>
    `That left the ${w("plural")} with a ${w("adjective")} ${w("noun")}, a ${w("adjective")} ${w("noun")} and no ${w("noun")} at all.`,
  (w) =>
    `${w("given")} ${w("family")}, who ${w("past")} the ${w("noun")} ${w("time")}, ${w("said")} the ${w("adjective")} ${w("noun")} had been ${w("past")} without the ${w("plural")}.`,
];

type Pick = (list: keyof typeof WORDS) => string;
type Sentence = (word: Pick, random: Random) => string;

function count(random: Random): string {
  return `${random.below(40) + 2},${String(random.below(1000)).padStart(3, "0")}`;
}

export function sentence(random: Random): string {
  return withArticle(random.pick(SENTENCES)((list) => random.pick(WORDS[list]), random));
}

function sentences(random: Random, number: number): string[] {
  return Array.from({ length: number }, () => sentence(random));
}

export function paragraph(random: Random): string {
  return sentences(random, 3 + random.below(3)).join(" ");
}

export function list(random: Random): string {
  return sentences(random, 3)
    .map((text) => `- ${text}`)
    .join("\n");
}

export function quotation(random: Random): string {
  return `> ${sentence(random)} ${sentence(random)}`;
}

/** Words for a headline, a heading or the title of a source: no mark that YAML or Markdown would read. */
export function phrase(random: Random): string {
  const word: Pick = (name) => random.pick(WORDS[name]);
  const titles: readonly [() => string, ...(() => string)[]] = [
    () => `How the ${word("adjective")} ${word("noun")} ${word("past")} the ${word("noun")}`,
    () => `The ${word("adjective")} ${word("noun")} of ${word("place")}`,
    () => `Why ${word("plural")} ${word("past")} the ${word("adjective")} ${word("noun")}`,
    () => `What ${word("plural")} in ${word("place")} ${word("past")}`,
    () => `A ${word("noun")} for the ${word("plural")} of ${word("place")}`,
  ];
  return withArticle(random.pick(titles)());
}

function withArticle(text: string): string {
  return text.replaceAll(/\b([Aa]) (?=\*?[aeiou])/g, "$1n ");
}

export function name(random: Random): string {
  return `${random.pick(WORDS.given)} ${random.pick(WORDS.family)}`;
}

/** The form of a phrase in file names and URLs. */
export function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
}
