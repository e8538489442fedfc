import { expect, test } from "vitest";
import { useScratch } from "../kit/disk/scratch.ts";
import { rulesOn, styleProblems } from "./style-problems.ts";

const place = useScratch();
const words = (count: number): string => `${Array(count).fill("word").join(" ")}.`;

test("titles and standfirsts are measured by the characters that readers see", async () => {
  const settings = `${rulesOn("style/headline", "style/standfirst")}houseStyle: { headline: 10, standfirst: 12 }\n`;
  const said = (title: string, description: string) =>
    styleProblems(place.folder, "Text.", {
      settings,
      fields: { title: `"${title}"`, description: `"${description}"` },
    });
  expect(await said("1234567890", "123456789012")).toEqual([]);
  const [title, standfirst] = await said("12345678901", "1234567890123");
  expect(title).toContain("The title has 11 characters, and the house's limit is 10");
  expect(standfirst).toContain("The standfirst has 13 characters, and the house's limit is 12");
  // A family is one character, and those of East Asia are as wide as two.
  expect(await said("👨‍👩‍👧é3456789", "一二三四五六")).toEqual([]);
  expect(await said("一二三四五六", "x")).toEqual([
    expect.stringContaining("The title has 12 characters"),
  ]);
});

test("paragraphs and sentences are measured in words", async () => {
  const settings = `${rulesOn("style/paragraph", "style/sentence")}houseStyle: { paragraph: 12, sentence: 10 }\n`;
  const said = (body: string) => styleProblems(place.folder, body, { settings });
  expect(await said(`${words(10)} Ok now.`)).toEqual([]);
  expect(await said(`${words(10)} Ok now then.`)).toEqual([
    expect.stringContaining("style/paragraph: The paragraph has 13 words"),
  ]);
  const [paragraph, sentence] = await said(`Ok. W${words(11).slice(1)}`);
  expect(sentence ?? paragraph).toMatch(/:5 style\/sentence: The sentence has 11 words/);
  expect(await said(`## ${words(20)}\n\n> ${words(20)}`)).toEqual([]);
});

test("two characters of Chinese and Japanese are as long as a word", async () => {
  const settings = `${rulesOn("style/sentence")}houseStyle: { sentence: 5 }\n`;
  const said = (body: string) =>
    styleProblems(place.folder, body, { settings, fields: { lang: "ja" } });
  expect(await said("一二三四五六七八九十。")).toEqual([]);
  expect(await said("一二三四五六七八九十一二。")).toEqual([
    expect.stringContaining("The sentence has 6 words"),
  ]);
});
