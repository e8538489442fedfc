import { expect, test } from "vitest";
import type { Settings } from "../../src/content/types.ts";
import { promptOf, splitPrompt } from "../../src/pages/prompt.ts";
import { wordsOf } from "../../src/words/words-of.ts";
import { sampleArticle, sampleSettings, sampleSite } from "../formats/sample.ts";

const siteWith = (settings: Partial<Settings> = {}) =>
  sampleSite({ settings: sampleSettings(settings) });
const sections = [{ id: "world", title: "World", prompt: "What did you see?" }];

test("the article's own question comes before its section's, and that before the publication's", () => {
  const article = sampleArticle({ prompt: "Who reads the gauge?", language: "fr" });
  const { prompt: _, ...without } = article;
  const site = siteWith({ sections });
  expect(promptOf(article, site)).toMatchObject({
    question: "Who reads the gauge?",
    language: "fr",
  });
  expect(promptOf(without, site)).toMatchObject({
    question: "What did you see?",
    language: "en-GB",
  });
  expect(promptOf(without, siteWith())?.question).toBe(
    "What did we miss about “How the tide is measured”?",
  );
});

test.each([
  ["en-GB", "“T”"],
  ["de", "„T“"],
  ["de-CH", "«T»"],
  ["fr", "«\u202fT\u202f»"],
  ["ja", "「T」"],
  ["zh-CN", "《T》"],
  ["zh-TW", "《T》"],
])("a headline in a question in %s is written %s", (language, quoted) => {
  const site = siteWith({ language, prompt: "{subject}?" });
  expect(promptOf(sampleArticle({ title: "T" }), site)?.question).toBe(`${quoted}?`);
});

test.each([
  ["es", "¿Qué opina usted sobre «¿Quién mide la marea?»?"],
  ["fr", "Que pensez-vous de «\u202f¿Quién mide la marea?\u202f»"],
  ["de", "Was denken Sie über „¿Quién mide la marea?“"],
  ["ar", "ما رأيك في «\u2068¿Quién mide la marea?\u2069»؟"],
  ["zh", "您对《¿Quién mide la marea?》有什么看法？"],
])("in %s, if the publication sets no question, “%s” is asked", (language, asked) => {
  const site = siteWith({ language, prompt: wordsOf(language).prompt });
  expect(promptOf(sampleArticle({ title: "¿Quién mide la marea?" }), site)?.question).toBe(asked);
});

test.each([
  ["zh", "zh", "读《水》与“潮”", "《读〈水〉与“潮”》"],
  ["en", "zh", "A “tide”", "《A “tide”》"],
  ["zh", "en", "读《水》与“潮”", "“读《水》与‘潮’”"],
])(
  "a headline in %s inside a question in %s keeps marks of another sort: %s",
  (own, language, title, asked) => {
    const article = sampleArticle({ title, language: own });
    const site = siteWith({ language, prompt: "{subject}" });
    expect(promptOf(article, site)?.question).toBe(asked);
  },
);

test("an article's own question has the quotation marks of its own language", () => {
  const article = sampleArticle({ title: "T", prompt: "Und {subject}?", language: "de" });
  expect(promptOf(article, siteWith())?.question).toBe("Und „T“?");
});

test("title and section are filled in bare, in the invitation too, and other braces stay", () => {
  const site = siteWith({ prompt: "{title} in {section} {x}? Write on {section}." });
  expect(promptOf(sampleArticle({ title: "T" }), site)).toMatchObject({
    question: "T in World {x}?",
    invitation: "Write on World.",
  });
});

test("what a headline says is not read as a pattern, a placeholder or the end of the question", () => {
  const site = siteWith({ prompt: "What of {subject}? Write to us." });
  for (const title of ["$& and $1", "{section}", "Why now? And why here"]) {
    expect(promptOf(sampleArticle({ title }), site)).toMatchObject({
      question: `What of “${title}”?`,
      invitation: "Write to us.",
    });
  }
});

test("open comments are a letter to the editor with article and question", () => {
  const [letter] = promptOf(sampleArticle({ prompt: "Who reads it?" }), siteWith())?.ways ?? [];
  const url = new URL(letter?.kind === "letter" ? letter.url : "");
  expect(url.pathname).toContain("editor");
  expect(url.search).toContain(encodeURIComponent("https://gazette.example/paper/2026/03/tide/"));
  expect(url.search).toContain(encodeURIComponent("Who reads it?"));
});

test("closed comments keep the question and invite nobody to write", () => {
  const article = sampleArticle({ comments: "closed", prompt: "Who? Tell us." });
  expect(promptOf(article, siteWith())).toEqual({
    question: "Who?",
    language: "en-GB",
    comments: "closed",
    ways: [],
  });
});

test("where comments are off there is no question", () => {
  expect(promptOf(sampleArticle({ comments: "off" }), siteWith())).toBeUndefined();
});

test("without an editor's address there is no letter, and what the editor wrote behind the question stays", () => {
  const { editor: _, ...settings } = sampleSettings();
  const article = sampleArticle({ prompt: "Who? Ask a neighbour." });
  const asked = promptOf(article, sampleSite({ settings }));
  expect(asked?.ways).toEqual([]);
  expect(asked?.invitation).toBe("Ask a neighbour.");
});

test.each([
  ["Who? Tell us.", "Who?", "Tell us."],
  ["Who? And why? Tell us.", "Who? And why?", "Tell us."],
  ["Who? And why?", "Who? And why?", undefined],
  ["Tell us what you saw.", "Tell us what you saw.", undefined],
  ["Was it “fair?” Tell us.", "Was it “fair?”", "Tell us."],
  [
    "Have you seen example.org/?p=1 before? Write.",
    "Have you seen example.org/?p=1 before?",
    "Write.",
  ],
  ["ما رأيك؟ اكتب إلينا.", "ما رأيك؟", "اكتب إلينا."],
  ["どう思いますか？お寄せください。", "どう思いますか？", "お寄せください。"],
])("“%s” is split behind its last question", (prompt, question, invitation) => {
  expect(splitPrompt(prompt)).toEqual({ question, ...(invitation && { invitation }) });
});

test.each([
  ["How long is a metre?", "What are your thoughts on “How long is a metre?”"],
  ["A metre", "What are your thoughts on “A metre”?"],
])("of the headline %s is asked once", (title, question) => {
  const site = siteWith({ prompt: "What are your thoughts on {subject}?" });
  expect(promptOf(sampleArticle({ title }), site)?.question).toBe(question);
});

test("quotations in a headline have the inner marks", () => {
  const site = siteWith({ prompt: "{subject} or {title}?" });
  const title = "“Hamlet”’s return";
  expect(promptOf(sampleArticle({ title }), site)?.question).toBe(
    "“‘Hamlet’’s return” or “Hamlet”’s return?",
  );
  const inFrench = sampleArticle({ title: "L’«\u202favenir\u202f»", language: "fr" });
  expect(promptOf(inFrench, site)?.question).toContain("“L’‘avenir’”");
});
