import fc from "fast-check";
import { expect, test } from "vitest";
import { fingerprinter } from "../../src/pages/fingerprint.ts";
import { layOut } from "../../src/pages/lay-out.ts";
import { sampleSite } from "../formats/sample.ts";
import { articleCiting, publicationOf, someArticles } from "../kit/publications/in-memory.ts";

const print = (value: unknown, common = "") => fingerprinter(common)(value);

/** Texts that resemble serialized data; long ones make their object be replaced by its hash. */
const words = fc.oneof(
  fc.constantFrom(
    "",
    ",",
    '"',
    "1",
    "null",
    "[]",
    "{}",
    "{a:1,}",
    '","',
    "\\",
    '\\"',
    "a:1,b",
    "a=1;b",
    "1:a",
    "}",
    "é",
  ),
  fc.constantFrom("x".repeat(180), "x".repeat(181), `${"x".repeat(180)},`),
  fc.string({ unit: "binary", maxLength: 3 }),
);
/** Keys are our models' names, never an editor's text. */
const keys = fc.constantFrom("a", "b", "ab", "archived-at");
const { value: data } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    words,
    fc.constantFrom(0, 1, 10, -1, 1.5, true, false, null),
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(keys, tie("value"), { maxKeys: 3, noNullPrototype: true }),
  ),
}));

test("a fingerprint is sixteen letters that any file and URL can hold", () => {
  for (const value of ["", null, {}, [], { a: "x".repeat(1000) }])
    expect(print(value)).toMatch(/^[\w-]{16}$/);
});

test("the same data has the same print, also as copies, and whatever was printed before", () => {
  fc.assert(
    fc.property(fc.array(data, { maxLength: 5 }), data, (before, value) => {
      const used = fingerprinter("");
      for (const each of before) used(each);
      expect(used(value)).toBe(print(structuredClone(value)));
      expect(used(value)).toBe(used(value));
    }),
  );
});

test("no two of many different structures have one print", () => {
  fc.assert(
    fc.property(fc.array(data, { minLength: 30, maxLength: 60 }), (values) => {
      const fingerprint = fingerprinter("common");
      const seen = new Map<string, string>();
      for (const value of values) {
        const text = JSON.stringify(value);
        const own = fingerprint(value);
        expect(seen.get(own) ?? text).toBe(text);
        seen.set(own, text);
      }
    }),
    { numRuns: 300 },
  );
});

test.for<[string, unknown, unknown]>([
  ["a word and the structure it looks like", "[]", []],
  ["a word and a number", "1", 1],
  ["a word and nothing", "null", null],
  ["one word and two", ["a,b"], ["a", "b"]],
  ["words with quotation marks", ['a","b'], ["a", "b"]],
  ["lists cut elsewhere", [[1], [2]], [[1, 2]]],
  ["a list and a list in it", [], [[]]],
  ["an object and a list", {}, []],
  ["keys cut elsewhere", { a: { b: 1 } }, { a: {}, b: 1 }],
  ["a word that closes its object", { a: "1,b:2" }, { a: "1", b: "2" }],
  ["a word that tells a length", { a: "1:1b=1:2" }, { a: "1", b: "2" }],
  ["a word that ends like an object", { a: "1b=:2" }, { a: "1", b: "2" }],
  ["numbers cut elsewhere", [1, 10], [11, 0]],
  ["a list that ends elsewhere", [[1], 2], [[1, 2]]],
  ["an object that ends elsewhere", { a: { b: { c: 1 } } }, { a: { b: {}, c: 1 } }],
  ["long objects", { a: "x".repeat(300) }, { a: `${"x".repeat(299)}y` }],
  [
    "what is below long objects",
    [{ a: "x".repeat(300), b: { c: 1 } }],
    [{ a: "x".repeat(300), b: { c: 2 } }],
  ],
  ["the order of a list", [1, 2], [2, 1]],
])("%s: two prints", ([, one, other]) => {
  expect(print(one)).not.toBe(print(other));
});

test("a long object is not the word that it is written as", () => {
  const long = { a: "x".repeat(300) };
  const fingerprint = fingerprinter("");
  const written = new Set([fingerprint([long])]);
  expect(written).not.toContain(fingerprint([fingerprint(long)]));
});

test("a key without a value does not count", () => {
  expect(print({ a: 1, b: undefined })).toBe(print({ a: 1 }));
  expect(print({ a: 1, b: null })).not.toBe(print({ a: 1 }));
});

test("any change of data changes the fingerprint", () => {
  const entry = fc.tuple(words, fc.array(words, { maxLength: 3 }), fc.nat());
  fc.assert(
    fc.property(fc.array(entry, { minLength: 1, maxLength: 6 }), fc.nat(), (entries, at) => {
      const model = entries.map(([title, tags, count]) => ({ teaser: { title, tags, count } }));
      const index = at % model.length;
      const changed = (change: (teaser: (typeof model)[number]["teaser"]) => object) =>
        model.map((each, own) => (own === index ? { teaser: change(each.teaser) } : each));
      const prints = [
        model,
        changed((teaser) => ({ ...teaser, title: `${teaser.title}.` })),
        changed((teaser) => ({ ...teaser, count: teaser.count + 1 })),
        changed((teaser) => ({ ...teaser, tags: [...teaser.tags, ""] })),
        changed((teaser) => ({ ...teaser, kicker: "" })),
        changed(({ title: _, ...teaser }) => teaser),
        [...model, null],
      ].map((each) => print(each));
      expect(new Set(prints).size).toBe(prints.length);
    }),
  );
});

test("what is common to all goes into each", () => {
  expect(print({ a: 1 }, "one")).not.toBe(print({ a: 1 }, "other"));
  expect(print({ a: "x".repeat(300) }, "one")).not.toBe(print({ a: "x".repeat(300) }, "other"));
});

test("what is shared is written once, however many show it", () => {
  let written = 0;
  const shared = {
    get title() {
      written += 1;
      return "x".repeat(300);
    },
  };
  const fingerprint = fingerprinter("");
  const first = fingerprint({ teasers: [shared, shared] });
  fingerprint([shared]);
  expect(written).toBe(1);
  const copy = { title: "x".repeat(300) };
  expect(fingerprint({ teasers: [copy, { ...copy }] })).toBe(first);
});

test("pages of a publication differ in their prints, and keep them in another process' objects", () => {
  const site = sampleSite();
  const articles = someArticles(30).map((article) => ({
    ...article,
    body: articleCiting(["S"]).body,
  }));
  const outlines = layOut(publicationOf(articles, { settings: { perPage: 5 } }), site);
  const fingerprint = fingerprinter("");
  const prints = outlines.map((outline) => fingerprint(outline));
  expect(new Set(prints).size).toBe(outlines.length);
  const again = fingerprinter("");
  expect(structuredClone(outlines).map((outline) => again(outline))).toEqual(prints);
});

test("a publication's outlines are data alone, of which a fingerprint sees everything", () => {
  const outlines = layOut(publicationOf([articleCiting(["S", "T"])]), sampleSite());
  expect(JSON.parse(JSON.stringify(outlines))).toEqual(outlines);
});
