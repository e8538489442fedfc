import * as fc from "fast-check";
import { expect, test } from "vitest";
import { findPassage, searched } from "../../src/quotes/find-passage.ts";

const PAGE = searched(`Home | News | Sport
The minister said on Monday that “the plan won’t cost taxpayers more than 1,500 million pounds” — a figure she
did not explain. Rents rose by 3.5% in the year to March, the fastest rise since 2008. The Office for National
Statistics will revise the govern\u00adment’s figures in May. It did not say why. Ranges of 10–12 were found.`);

const find = (quote: string, page = PAGE, language = "en") => findPassage(quote, page, language);

test.each([
  "Rents rose by 3.5% in the year to March, the fastest rise since 2008.",
  "the plan won't cost taxpayers more than 1,500 million pounds",
  "‘the plan won’t cost taxpayers more than 1,500 million pounds’ - a figure",
  "the government's figures",
  "Rents rose by 3.5% … the fastest rise since 2008",
  "The minister said [on the phone] that “the plan […] more than 1,500 million pounds",
  "[R]ents rose by 3.5%",
  "RENTS ROSE BY 3.5%",
  "the plan won’t\ncost   taxpayers",
])("it is there word for word: %s", (quote) => {
  expect(find(quote)).toEqual({ state: "there" });
});

test.each([
  [
    "the plan won’t cost taxpayers more than 2,500 million pounds",
    [{ was: "2,500", now: "1,500" }],
  ],
  ["a figure she did explain. Rents rose by 3.5% in the year", [{ was: "", now: "not" }]],
  ["Rents rose by 35% in the year to March", [{ was: "35", now: "3.5" }]],
  ["Rents fell by 3.5% in the year to March", [{ was: "fell", now: "rose" }]],
  ["It did not say why. Ranges of 1012 were found.", [{ was: "1012", now: "10 12" }]],
])("a changed word is named: %s", (quote, changes) => {
  expect(find(quote)).toEqual({ state: "nearly", changes });
});

test.each([
  "The mayor opened the harbour with a speech about fish.",
  "…",
  "Rents rose by 3.5% … the mayor opened the harbour with a speech about fish",
])("it is gone: %s", (quote) => {
  expect(find(quote)).toEqual({ state: "gone" });
});

test.each([
  [
    "zh",
    "国家统计局周一公布，三月份房租上涨百分之三点五。",
    "三月份房租上涨百分之三点五",
    "三月份房租下降百分之三点五",
  ],
  [
    "ja",
    "家賃は三月に三・五％上昇した、と総務省が発表した。",
    "家賃は三月に三・五％上昇した",
    "家賃は三月に四・五％上昇した",
  ],
  [
    "ar",
    "قالت الوزيرة إن الإيجارات ارتفعت بنسبة 3.5% في مارس.",
    "الإيجارات ارتفعت بنسبة 3.5%",
    "الإيجارات انخفضت بنسبة 3.5%",
  ],
  [
    "de",
    "Die Mieten stiegen im März um 3,5 Prozent.",
    "Mieten stiegen im März um 3,5 Prozent",
    "Mieten stiegen im Mai um 3,5 Prozent",
  ],
])("in %s, a passage is found, and a changed one is named", (language, text, quote, changed) => {
  const page = searched(text);
  expect(find(quote, page, language)).toEqual({ state: "there" });
  expect(find(changed, page, language)).toMatchObject({ state: "nearly", changes: [{}] });
});

test("a number or a dropped word never passes for the same passage", () => {
  const words = ["rents", "rose", "not", "by", "1,500", "2,500", "3.5", "35", "%", "in", "May"];
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...words), { minLength: 4, maxLength: 12 }),
      fc.nat(),
      (text, seed) => {
        const at = seed % text.length;
        const without = text.filter((_, index) => index !== at);
        const found = find(without.join(" "), searched(text.join(" ")));
        // Without a word at an end, or one of a row of the same, the passage is still there.
        const isInside = !text.join(" ").includes(without.join(" "));
        if (isInside) expect(found.state).not.toBe("there");
      },
    ),
    { numRuns: 300 },
  );
});

test("long texts that have nothing in common are done with soon", () => {
  const quote = "lorem ipsum dolor sit amet ".repeat(700);
  expect(find(quote, searched("The quick brown fox. ".repeat(20_000)))).toEqual({ state: "gone" });
});
