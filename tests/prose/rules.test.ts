import { expect, test } from "vitest";
import { EMPTY_WORDS } from "../../src/prose/link-words.ts";
import { CATALOGUES } from "../../src/words/words-of.ts";
import { useScratch } from "../kit/disk/scratch.ts";
import { rulesOn, styleProblems } from "./style-problems.ts";

const place = useScratch();

function said(rule: string, body: string, fields: Record<string, string> = {}): Promise<string[]> {
  const settings = `${rulesOn(rule)}houseStyle: { initials: [NHS], readingEase: 60 }\n`;
  return styleProblems(place.folder, body, { settings, fields });
}

test("a rule that is off says nothing", async () => {
  expect(
    await styleProblems(place.folder, "[Click here](https://a.example/) for the ABC."),
  ).toEqual([]);
});

test("every language of the interface has words that say nothing about a link", () => {
  expect(Object.keys(EMPTY_WORDS).sort()).toEqual(Object.keys(CATALOGUES).sort());
});

test.each([
  ["en", "Click here!"],
  ["de", "hier"],
  ["fr", "Cliquez ici"],
  ["es", "aquí"],
  ["ar", "اضغط هنا"],
  ["zh", "点击这里"],
  ["ja", "こちら"],
])("in %s, a link of the words “%s” is reported", async (lang, words) => {
  const [found] = await said("style/link-words", `Text [${words}](https://a.example/).`, { lang });
  expect(found).toContain(`“${words}”, don't say where it leads`);
  expect(await said("style/link-words", "[The ferry](https://a.example/)", { lang })).toEqual([]);
});

test("the text of a picture may not repeat its caption", async () => {
  const picture = (alt: string, caption: string) =>
    `![${alt}](https://a.example/a.jpg "${caption}")`;
  const rule = "style/picture-text";
  expect(await said(rule, picture("The old quay", "The old quay."))).toHaveLength(1);
  expect(
    await said(rule, picture("The old stone quay", "The old stone quay, in 1920")),
  ).toHaveLength(1);
  expect(await said(rule, picture("Ships", "Ships, in 1920"))).toEqual([]);
  expect(await said(rule, picture("Men unload a ship", "The old quay"))).toEqual([]);
});

test.each([
  ["The ABC met.", 1],
  ["The Harbour Board Council (HBC) met. The HBC left.", 0],
  ["The HBC (Harbour Board Council) met.", 0],
  ["The Harbour Board Council met. The HBC left.", 0],
  ["The NHS, the UN and Louis XIV met; AT&T, WW2 and *U.S.* too.", 0],
  ["“The ABC met.”", 0],
  ["The ABC met. The ABC left.", 1],
  ["*[ABC]: A Better Council\n\nThe ABC met.", 0],
])("initials in %j are reported %i times", async (body, times) => {
  expect(await said("style/initials", body)).toHaveLength(times);
});

test.each([
  ["Prices rose by 45 % last year.", 1],
  ["It cost $5 million.", 1],
  ["It has 12,500 members.", 1],
  ["It has 12 members since 2026.", 0],
  ["Prices rose by 45% [@a].", 0],
  ["Prices rose by [45%](https://a.example/).", 0],
  ["“Prices rose by 45%,” he said.", 0],
])("figures without a source in %j are reported %i times", async (body, times) => {
  const fields = { citations: '[{ id: a, title: A, url: "https://a.example/" }]' };
  const rule = "style/unsourced-number";
  expect(await said(rule, body, { type: "news", ...fields })).toHaveLength(times);
  expect(await said(rule, body, { type: "opinion", ...fields })).toEqual([]);
});

const EASY = "The cat sat on the mat. It was red. ".repeat(15);
const HARD =
  "International telecommunications organizations continuously demonstrate extraordinary administrative responsibility. ".repeat(
    15,
  );

test("reading ease is reported by Flesch's formula, of a hundred words or more", async () => {
  expect(await said("style/reading-ease", EASY)).toEqual([]);
  expect(await said("style/reading-ease", HARD.slice(0, 500))).toEqual([]);
  const [found] = await said("style/reading-ease", HARD);
  expect(found).toMatch(/reading ease is -\d+ \(Flesch 1948\), and the house's lowest is 60/);
  expect(await said("style/reading-ease", HARD, { lang: "ar" })).toEqual([]);
});
