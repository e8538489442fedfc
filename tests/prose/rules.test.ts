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
  ["The HBC met.\n\nThe Harbour Board Council (HBC) is new.", 0],
  ["The HBC met.\n\nThe Harbour Board Council is new.", 0],
  ["The VOA reports.\n\nIt is the Voice of America.", 0],
  ["The UKHSA warned.\n\nThe U.K. Health Security Agency is new.", 0],
  ["The GBS met in the Great Hall.\n\nBoard and staff left. So did Sue.", 1],
  ["The council (short: HBC) met. The HBC left.", 0],
  ["HBC – Harbour Board Council – met. The HBC left.", 0],
  ["The file has 20 MB, and at 5 PM it had 30 GB. The MB is closed.", 1],
  ["Chapter XIV and Henry VIII, in MCMXC.", 0],
  ["The CDC and the MCI met.", 2],
  ["JANE SMITH met.", 0],
  ["We need YOU to know WHAT rules apply, and what you do.", 0],
  ["The SARS-CoV-2 virus, the A-11 form of ABC.example and DOCS 2026.", 0],
  ["The ZZT-Verband met.", 1],
  ["She reads WIRED at the OASIS.", 0],
  ["Smith JK, Miller AB. A study of eels.", 0],
  ["The ABX\n\n## THE NEW ABY\n\nmet.", 1],
])("initials in %j are reported %i times", async (body, times) => {
  expect(await said("style/initials", body)).toHaveLength(times);
});

test.each([
  ["de", "Der BKA-Chef fuhr im ICE zur CDU.", 0],
  ["en", "The BKA and the CDU met.", 2],
  ["fr", "La SNCF et l’ONU. L’OMS est l’Organisation mondiale de la santé.", 0],
  ["en", "The SNCF met.", 1],
  ["de", "Der ÖVV fährt. Das ist der Öffentliche Verkehrsverbund.", 0],
  ["en-US", "The NFL and the WHO met.", 0],
])("in %s, initials in %j are reported %i times", async (lang, body, times) => {
  expect(await said("style/initials", body, { lang })).toHaveLength(times);
});

test("initials in the names of sections, authors, topics and tags need no explanation", async () => {
  const settings = `${rulesOn("style/initials")}`;
  const body = "The ABC, the DEF and the GHJ met with the KLM and the NPQ.";
  const files = {
    "authors/def-desk.md": "---\nname: DEF desk\n---\n",
    "topics/ghj.md": "---\ntitle: GHJ\n---\n",
  };
  const fields = { tags: "[KLM strike]" };
  const found = await styleProblems(place.folder, body, { settings, fields, files });
  expect(found.map((each) => /“(.*?)”/.exec(each)?.[1])).toEqual(["ABC", "NPQ"]);
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
