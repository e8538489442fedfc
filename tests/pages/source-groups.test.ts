import fc from "fast-check";
import { expect, test } from "vitest";
import type { Reference } from "../../src/citations/types.ts";
import type { SourceGroup } from "../../src/pages/reader-models.ts";
import { byKind, byLetter, byPublisher, cutGroups } from "../../src/pages/source-groups.ts";
import { sampleReference } from "../formats/sample.ts";

const listing = (reference: Reference) => ({ reference, count: 1, teasers: [] });
const listed = (...changes: Partial<Reference>[]) =>
  changes.map((each) => listing(sampleReference(each)));
const lettersOf = (titles: string[], language = "en-GB") =>
  byLetter(listed(...titles.map((title) => ({ title }))), language).groups.map(({ name }) => name);

/** A reference without anything that names its publisher. */
function bare(changes: Partial<Reference> = {}) {
  const { publisher: _, url: __, ...own } = sampleReference();
  return listing({ ...own, ...changes });
}

test("letters are in order, each once; accents and quotation marks do not count", () => {
  expect(lettersOf(["“Zebra”", "apples", "Élan", "echo", "Ape"])).toEqual(["A", "E", "Z"]);
});

test.each([
  ["es", ["Norte", "Ñandú", "Niño", "Óscar"], ["N", "Ñ", "O"]],
  ["sv", ["Ärende", "Ås", "Abc"], ["A", "Å", "Ä"]],
  ["de", ["Ärzte", "Abc"], ["A"]],
  ["fr", ["École", "Été"], ["E"]],
  ["ru", ["Йога", "Игра", "Ёлка"], ["Е", "И", "Й"]],
])(
  "in %s, a letter with a mark is filed as that alphabet does: %j",
  (language, titles, letters) => {
    expect(lettersOf(titles, language)).toEqual(letters);
  },
);

test.each([
  [
    "zh-CN",
    ["𠮷野", "北京", "重庆", "《自然》", "阿里", "Apple", "上海"],
    ["𠮷", "A", "B", "S", "Z"],
  ],
  ["zh-TW", ["北京", "一號", "龍潭", "𠮷野"], ["1畫", "5畫", "16畫", "𠮷"]],
  [
    "ja",
    ["ガス", "アジア", "えき", "ん", "「かき」", "東京", "Web"],
    ["W", "あ", "か", "わ", "漢字"],
  ],
  ["ar", ["الهجرة", "هواء", "آسيا", "أرض", "بحر", "التزام"], ["ا", "ب", "ه"]],
])("in %s, titles are grouped as its indexes are: %j", (language, titles, letters) => {
  expect(lettersOf(titles, language)).toEqual(letters);
});

test("an Arabic title is sorted without its article", () => {
  const sources = listed({ title: "بيت" }, { title: "الباب" }, { title: "برج" });
  const [group] = byLetter(sources, "ar").groups;
  const titles = group?.sources.map(({ reference }) => reference.title);
  expect(titles).toEqual(["الباب", "برج", "بيت"]);
});

test("digits and signs come last, under one sign", () => {
  expect(lettersOf(["1984", "!", "A"])).toEqual(["A", "#"]);
});

test("the language of the publication, not the machine's, makes letters large", () => {
  expect(lettersOf(["istanbul"], "tr")).toEqual(["İ"]);
  expect(lettersOf(["istanbul"], "en")).toEqual(["I"]);
});

test("titles of other scripts have their letters", () => {
  expect(lettersOf(["الهجرة", "日本"])).toHaveLength(2);
});

test("publishers are sorted by name; case and spaces make no difference", () => {
  const sources = listed(
    { publisher: "Office  of Numbers" },
    { publisher: "Élan" },
    { publisher: "office of numbers" },
    { publisher: "Dawn" },
  );
  const { groups } = byPublisher(sources, "en-GB");
  expect(groups.map(({ name, sources: own }) => [name, own.length])).toEqual([
    ["Dawn", 1],
    ["Élan", 1],
    ["Office  of Numbers", 2],
  ]);
});

test("where no publisher is named, what the source is a part of stands for it, else its host; the rest come last", () => {
  const sources = [
    bare(),
    bare({ url: "https://www.zoo.example/a" }),
    bare({ container: "A journal", url: "https://b.example/a" }),
    bare({ publisher: "Press", container: "B" }),
  ];
  const { groups } = byPublisher(sources, "en-GB");
  expect(groups.map(({ name }) => name)).toEqual(["A journal", "Press", "zoo.example", ""]);
});

test("kinds stand from the first hand to the last, and those without a source are left out", () => {
  const sources = listed({ type: "webpage" }, { type: "interview" }, { type: "bill" });
  expect(byKind(sources).groups.map(({ name }) => name)).toEqual([
    "document",
    "interview",
    "other",
  ]);
});

test("cutting loses nothing, repeats nothing and mixes nothing up, and only the last page has room left", () => {
  const sizes = fc.array(fc.nat(9), { maxLength: 12 });
  fc.assert(
    fc.property(sizes, fc.integer({ min: 1, max: 7 }), (counts, perPage) => {
      const groups = counts.map((count, index) => ({
        name: `${index}`,
        sources: Array.from({ length: count }, (_, at) => bare({ title: `${index}.${at}` })),
      }));
      const titles = (all: readonly SourceGroup[]) =>
        all.flatMap(({ name, sources }) =>
          sources.map(({ reference }) => `${name}: ${reference.title}`),
        );
      const pages = cutGroups(groups, perPage);
      expect(pages.flatMap(titles)).toEqual(titles(groups));
      const lengths = pages.map((page) => titles(page).length);
      expect(lengths.slice(0, -1).every((length) => length === perPage)).toBe(true);
      expect(lengths.at(-1)).toBeLessThanOrEqual(perPage);
      expect(pages.flat().every(({ sources }) => sources.length > 0)).toBe(true);
    }),
  );
});

test("nothing at all is one empty page", () => {
  expect(cutGroups([], 5)).toEqual([[]]);
});
