import { expect, test } from "vitest";
import { useScratch } from "../kit/disk/scratch.ts";
import { styleProblems } from "./style-problems.ts";

const place = useScratch();

function said(body: string, words: string, fields: Record<string, string> = {}): Promise<string[]> {
  return styleProblems(place.folder, body, { fields, files: { "style/words.yaml": words } });
}

const CHAIR = "- { use: chair, avoid: [chairman, chair woman], why: The office has no gender }\n";

test("an avoided word is reported with what to write, and why", async () => {
  const [found, ...others] = await said("A vote. The Chairman spoke.", CHAIR);
  expect(found).toMatch(
    /^\d+:13 style\/word: The house avoids “Chairman” \(Write “chair”\. The office has no gender\.\)$/,
  );
  expect(others).toEqual([]);
});

test.each([
  ["The chairmanship", "a part of a word"],
  ["The co‑chair", "what the house uses"],
  ["A `chairman`", "code"],
  ["“The chairman spoke.”", "a quotation"],
  ["> The chairman spoke.", "a block quote"],
  ["[words](https://example.org/chairman)", "an address"],
])("%s is not reported: it is %s", async (text) => {
  expect(await said(text, CHAIR)).toEqual([]);
});

test.each([
  "the chair\nwoman",
  "the chairman’s",
  "[the chairman](/x/)",
  "- chairman",
  "## Chairman",
])("%j is reported", async (text) => {
  expect(await said(`${text}\n\nText.`, CHAIR)).toHaveLength(1);
});

test("titles, standfirsts and captions are searched, and names of sources are not", async () => {
  const fields = {
    title: "The chairman",
    description: "A chairman, [the chairman](x).",
    citations: '[{ id: a, title: "The chairman", url: "https://a.example/" }]',
  };
  const found = await said(
    'Text [@a].\n\n![Alt](https://a.example/a.jpg "A chairman")',
    CHAIR,
    fields,
  );
  expect(found.map((each) => each.replace(/ .*/, ""))).toHaveLength(4);
});

test("capitals matter if the entry says so", async () => {
  const words = "- { use: internet, avoid: Internet, case: true }\n";
  expect(await said("The internet.", words)).toEqual([]);
  expect(await said("The Internet.", words)).toHaveLength(1);
});

test("an entry may be for a language and its regions", async () => {
  const words = "- { avoid: lift, language: en-US }\n- { avoid: Handy, language: de }\n";
  expect(await said("A lift and a Handy.", words)).toEqual([]);
  expect(await said("A lift and a Handy.", words, { lang: "de-CH" })).toHaveLength(1);
});

test("a form within what the house uses is right", async () => {
  const words = "- { use: World Health Organization, avoid: Health Organization }\n";
  expect(await said("The World Health Organization met.", words)).toEqual([]);
  expect(await said("The Health Organization met.", words)).toHaveLength(1);
});

test("words without spaces between them are found", async () => {
  expect(
    await said("子供が港にいる。", "- { use: 子ども, avoid: 子供 }\n", { lang: "ja" }),
  ).toEqual([expect.stringContaining("The house avoids “子供” (Write “子ども”.)")]);
});

test("letters that change their length in lower case move no place", async () => {
  const [found] = await said("İİİ chairman", CHAIR);
  expect(found).toMatch(/^\d+:5 /);
});
