import type { Reference } from "../../src/citations/types.ts";
import type { BodyContext } from "../../src/markdown/context.ts";
import { renderBody } from "../../src/markdown/render.ts";

/**
 * What citations cost: the time to render a paragraph of ten sentences with ten citations, less that of the paragraph
 * alone, beside that of the paragraph alone. `npm run bench:citations`. Both in turn, medians of many rounds.
 */
const ROUNDS = 41;
const TIMES_A_ROUND = 300;

const references = Array.from(
  { length: 10 },
  (_, index): Reference => ({
    key: `source-${index}`,
    type: "webpage",
    title: `The report of the ${index}th year`,
    authors: [],
    url: `https://reports.example/${index}`,
  }),
);

const context = (own: readonly Reference[]): BodyContext => ({
  file: "article.md",
  firstLine: 1,
  language: "en-GB",
  references: [...own],
  resolveImage: () => ({ rule: "image/missing", problem: "there is none", hint: "" }),
});

const SENTENCES = [
  "The committee met on Tuesday and *found* that the figures for the year were not those that had been published before",
  "Its chair told reporters that the **revised** series goes back to 1997 and covers every county of the state",
  "A copy of the [minutes](https://minutes.example/) shows that nobody at the table objected",
];

/** Ten sentences; behind each, what `cite` gives. */
function paragraph(cite: (index: number) => string): string {
  return references
    .map((_, index) => `${SENTENCES[index % SENTENCES.length]}${cite(index)}.`)
    .join(" ");
}

const FORMS: Record<string, (index: number) => string> = {
  "by key": (index) => ` [@source-${index}]`,
  "by label": (index) => ` [The report of the ${index}th year]`,
  "with a page": (index) => ` [@source-${index}, p. ${index + 1}]`,
  "with words around": (index) => ` [see @source-${index}, p. ${index + 1}, at the end]`,
};

function microseconds(text: string, own: BodyContext): number {
  const begun = performance.now();
  for (let time = 0; time < TIMES_A_ROUND; time += 1) renderBody(text, own);
  return ((performance.now() - begun) * 1000) / TIMES_A_ROUND;
}

function median(figures: readonly number[]): number {
  return figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? Number.NaN;
}

const alone = { text: paragraph(() => ""), own: context([]), figures: [] as number[] };
const cited = Object.entries(FORMS).map(([name, form]) => ({
  name,
  text: paragraph(form),
  own: context(references),
  figures: [] as number[],
}));
for (let round = 0; round < ROUNDS; round += 1) {
  for (const each of [alone, ...cited]) each.figures.push(microseconds(each.text, each.own));
}
const base = median(alone.figures);
console.log(`The paragraph alone: ${base.toFixed(0)} µs`);
for (const { name, figures } of cited) {
  const cost = median(figures) - base;
  console.log(`Ten citations ${name}: ${cost.toFixed(0)} µs, ${(cost / base).toFixed(2)} of it`);
}

for (const calls of [250, 500, 1000]) {
  const text = Array.from({ length: calls }, (_, index) => `Word [@source-${index % 10}].`);
  const begun = performance.now();
  renderBody(text.join(" "), context(references));
  console.log(`${calls} calls: ${(performance.now() - begun).toFixed(1)} ms`);
}
