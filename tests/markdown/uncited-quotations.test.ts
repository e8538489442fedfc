import { expect, test } from "vitest";
import { renderBody } from "../../src/markdown/render.ts";
import { slowdown } from "../kit/measures/slowdown.ts";
import { context, reference } from "./fixtures.ts";

function found(text: string, language = "en"): string[] {
  const own = { ...context, language, references: [reference("a", "A")], quotationsCited: true };
  const { diagnostics } = renderBody(text, own);
  return diagnostics.flatMap(({ rule, line }) => (rule === "quotation/uncited" ? `${line}` : []));
}

const words = (count: number): string => Array.from({ length: count }, () => "word").join(" ");

test("more than twelve quoted words ask for a source, twelve do not", () => {
  expect(found(`He said “${words(13)}”.`)).toHaveLength(1);
  expect(found(`He said “${words(12)}”.`)).toEqual([]);
  expect(found(`He said "${words(13)}".`)).toHaveLength(1);
});

test.each([
  ["ar", (quoted: string) => `قال: «${quoted}».`],
  ["da", (quoted: string) => `Hun sagde: »${quoted}«.`],
  ["de", (quoted: string) => `Er sagte: „${quoted}“.`],
  ["de", (quoted: string) => `Er sagte: »${quoted}«.`],
  ["de", (quoted: string) => `Er sagte: "${quoted}".`],
  ["fi", (quoted: string) => `Hän sanoi: ”${quoted}”.`],
  ["fi", (quoted: string) => `Hän sanoi: »${quoted}».`],
  ["fr", (quoted: string) => `Il a dit : « ${quoted} ».`],
  ["he", (quoted: string) => `אמר: "${quoted}".`],
  ["ko", (quoted: string) => `그는 “${quoted}” 했다.`],
  ["pl", (quoted: string) => `Powiedziała: „${quoted}”.`],
  ["sv", (quoted: string) => `Hon sa: "${quoted}".`],
])("so it is in %s, case %#", (language, said) => {
  expect(found(said(words(13)), language)).toHaveLength(1);
  expect(found(said(words(12)), language)).toEqual([]);
});

test.each([
  ["ja", "「", "」"],
  ["zh", "“", "”"],
  ["zh-Hant", "『", "』"],
])("a language without spaces counts two characters for a word: %s", (language, open, close) => {
  expect(found(`他${open}${"水".repeat(25)}${close}。`, language)).toHaveLength(1);
  expect(found(`他${open}${"水".repeat(24)}${close}。`, language)).toEqual([]);
});

test.each([
  ["two short quotations with words between", `“${words(7)}” and ${words(10)} “${words(7)}”.`],
  ["inches", `A 13" screen ${words(20)}.`],
  ["a Hebrew acronym", `צה"ל ${words(20)}.`],
  ["apostrophes", `It's the dogs' ${words(20)} don't.`],
  ["a heading", `## “${words(13)}”`],
])("%s are not long quotations", (_, text) => {
  expect(found(text)).toEqual([]);
  expect(found(text, "he")).toEqual([]);
});

test("a quotation that the next paragraph goes on with is one", () => {
  expect(found(`“${words(13)}\n\n“${words(3)}” [@a].`)).toEqual(["1"]);
});

test("lists and notes hold quotations as paragraphs do", () => {
  expect(found(`- “${words(13)}”\n- “${words(13)}” [@a]`)).toEqual(["1"]);
  expect(found(`Text[^1]\n\n[^1]: “${words(13)}”`)).toEqual(["3"]);
});

test("only articles that are to cite are asked", () => {
  const { diagnostics } = renderBody(`“${words(13)}”\n\n> So.`, { ...context, references: [] });
  expect(diagnostics).toEqual([]);
});

test.each([
  [`We talked.\nThen she said “We’re ${words(13)}”.`, "2:15"],
  [`We talked.\nThen she said "We're ${words(13)}".`, "2:15"],
  [`She said “**We** ${words(13)}”.`, "1:12"],
  [`A word. She said *“word ${words(13)}”*.`, "1:19"],
  [`- It is\n  “so ${words(13)}”`, "2:3"],
])("it is reported at its opening mark: %j", (text, at) => {
  const own = { ...context, references: [], quotationsCited: true };
  const { diagnostics } = renderBody(text, own);
  expect(diagnostics.map(({ line, column }) => `${line}:${column}`)).toEqual([at]);
});

test("a citation or a note anywhere in the paragraph is enough, and one of another paragraph is not", () => {
  expect(found(`He said “${words(13)}” [@a].`)).toEqual([]);
  expect(found(`As @a says, “${words(13)}”.`)).toEqual([]);
  expect(found(`He said “${words(13)}”.[^1]\n\n[^1]: In a letter.`)).toEqual([]);
  expect(found(`He said “${words(13)}”.\n\nSo [@a].`)).toHaveLength(1);
});

test("a block quote needs a citation, in it or in the line that introduces it", () => {
  expect(found("> They shall not pass.")).toHaveLength(1);
  expect(found("> They shall not pass [@a].")).toEqual([]);
  expect(found("> They shall not pass.[^1]\n\n[^1]: In a letter.")).toEqual([]);
  expect(found("> They shall\n>\n> > not pass [@a].")).toEqual([]);
  expect(found("The act says [@a]:\n\n> They shall not pass.")).toEqual([]);
  expect(found("The act says: [@a]\n\n> They shall not pass.")).toEqual([]);
  expect(found("The act says:\n\n> They shall not pass.")).toEqual(["3"]);
  expect(found("The act came [@a].\n\n> They shall not pass.")).toEqual(["3"]);
  expect(found("- One\n\n  > They shall not pass.")).toEqual(["3"]);
  expect(found(`> They said “${words(13)}”.`)).toHaveLength(1);
});

test("a callout is not a block quote, and what it quotes is asked about", () => {
  expect(found("> [!NOTE]\n> This changed.")).toEqual([]);
  expect(found(`> [!NOTE]\n> He said “${words(13)}”.`)).toEqual(["2"]);
});

test("code is not a quotation", () => {
  expect(found(`Write \`"${words(20)}"\`.\n\n    "${words(20)}"`)).toEqual([]);
  expect(found(`Write \`“${words(20)}”\` or \`“\` with ${words(20)}.`)).toEqual([]);
  expect(found(`\`\`\`\n“${words(20)}”\n\`\`\``)).toEqual([]);
  expect(found("> ```\n> They shall not pass.\n> ```")).toEqual([]);
});

test.each(["“", '"', "“”", '" "', "> ", "«", "“a ", "“a”\n\n", "> a\n\n", "[@a “ "])(
  "a text of %s takes as long as its parts together",
  async (marks) => {
    const work = (size: number) => found(marks.repeat(size / marks.length));
    expect(await slowdown(work, 40_000)).toBeLessThan(4);
  },
);

test.for([
  '{{< img alt="…" >}}',
  '{% image "x" "…" %}',
  '{{ image("…") }}',
  '<img alt="…">',
  "<a title=“…”>x</a>",
  '<Chart title="…" />',
  '[caption text="…"]x[/caption]',
  '![x](a b.jpg "…")',
  'Text {.lead title="…"}',
])("what an attribute quotes is not a quotation: %s", (text) => {
  const words = "A long row of people waits on the quay for the first ferry of the day";
  const rules = (written: string) =>
    renderBody(written, { ...context, quotationsCited: true }).diagnostics.map(({ rule }) => rule);
  expect(rules(text.replace("…", words))).not.toContain("quotation/uncited");
  expect(rules(`${text.replace("…", words)} He said: “${words}.”`)).toContain("quotation/uncited");
});
