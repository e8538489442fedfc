import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { endOfCall, parseCall, parsePlace } from "../../src/citations/parse-call.ts";

const page = (text: string, value: string) => ({ text, label: "page", value });

test.for([
  ["@key", [{ key: "key", at: 0 }]],
  [
    "@a; @b",
    [
      { key: "a", at: 0 },
      { key: "b", at: 4 },
    ],
  ],
  ["@key, p. 4", [{ key: "key", locator: page("p. 4", "4"), at: 0 }]],
  [
    "@key, art. 7, para. 2",
    [
      {
        key: "key",
        locator: { text: "art. 7, para. 2", label: "article-locator", value: "7, para. 2" },
        at: 0,
      },
    ],
  ],
  [
    " @a ,  pp.\n 3 ;@b",
    [
      { key: "a", locator: page("pp. 3", "3"), at: 1 },
      { key: "b", at: 15 },
    ],
  ],
  [
    "see @a, p. 4, and elsewhere; cf. @b",
    [
      { key: "a", prefix: "see ", locator: page("p. 4", "4"), suffix: ", and elsewhere", at: 4 },
      { key: "b", prefix: "cf. ", at: 33 },
    ],
  ],
  [
    "-@a; see -@b",
    [
      { key: "a", suppress: true, at: 1 },
      { key: "b", prefix: "see ", suppress: true, at: 10 },
    ],
  ],
  ["@a, passim", [{ key: "a", suffix: ", passim", at: 0 }]],
  [
    "@{https://x.example/;a,b}, 3",
    [{ key: "https://x.example/;a,b", locator: page("p. 3", "3"), at: 0 }],
  ],
  ["@a{ii; 3} and on", [{ key: "a", locator: page("ii; 3", "ii; 3"), suffix: " and on", at: 0 }]],
  ["@a, {}3 of them", [{ key: "a", suffix: ", 3 of them", at: 0 }]],
  [
    "@a, of AT&amp;T; @b",
    [
      { key: "a", suffix: ", of AT&amp;T", at: 0 },
      { key: "b", at: 17 },
    ],
  ],
] as const)("%j is read", ([inner, items]) => {
  expect(parseCall(inner, "en")).toEqual({ items });
});

test("separators and terms are those of the language", () => {
  expect(parseCall("@charter، المادة 23؛ @voting", "ar")).toEqual({
    items: [
      {
        key: "charter",
        locator: { text: "المادة 23", label: "article-locator", value: "23" },
        at: 0,
      },
      { key: "voting", at: 21 },
    ],
  });
  expect(parseCall("@震度、12頁；@b", "ja")).toEqual({
    items: [
      { key: "震度", locator: page("12頁", "12"), at: 0 },
      { key: "b", at: 8 },
    ],
  });
});

describe("a key holds single marks inside, and ends before a final one", () => {
  test.for(["a", "1984", "_x", "doi:10.1000/182", "a.b-c_d", "x+y", "a~b<c>d%e&f#g$h?i", "é̂"])(
    "%s",
    (key) => {
      expect(parseCall(`@${key}`, "en")).toEqual({ items: [{ key, at: 0 }] });
    },
  );
  test.for(["-a", ".a", "", " a", "a--b", "a.", "a:", "a::b", "a b", "{https://x", "{a b}", "{}"])(
    "not %j",
    (key) => {
      expect(parseCall(`@${key}`, "en")).toHaveProperty("problem");
    },
  );
});

test.for(["a; b", "@a;", ";@a", "@a, ", "@a; b, p. 4", "-@", "@", "see @", "@a p. 4", "@a and b"])(
  "%j is a problem with a hint",
  (inner) => {
    const parsed = parseCall(inner, "en");
    expect(parsed).toMatchObject({ problem: expect.any(String), hint: expect.any(String) });
  },
);

test("anything is read or explained, and each item's place is its @", () => {
  const text = fc.array(fc.constantFrom(..."@ab1_.:;,، -?؛\n{}p")).map((all) => all.join(""));
  fc.assert(
    fc.property(text, (inner) => {
      const parsed = parseCall(inner, "en");
      if ("problem" in parsed) {
        expect(parsed.hint).not.toBe("");
        expect(parsed.at).toBeLessThanOrEqual(inner.length);
        return;
      }
      for (const { key, at } of parsed.items) {
        expect([`@${key}`, `@{${key}}`].some((call) => inner.startsWith(call, at))).toBe(true);
      }
    }),
  );
});

test("a bracket after a key in running text is part of the citation only if it begins with a place", () => {
  expect(parsePlace("p. 30", "en")).toEqual({ locator: page("p. 30", "30"), items: [] });
  expect(parsePlace("30, in part; see @b", "en")).toEqual({
    locator: page("p. 30", "30"),
    suffix: ", in part",
    items: [{ key: "b", prefix: "see ", at: 17 }],
  });
  for (const inner of ["sic", "", "@a", "see p. 30", "p. 30; and on", "30 of them", "…"]) {
    expect(parsePlace(inner, "en")).toBeUndefined();
  }
});

test("a call ends at its own bracket", () => {
  expect(endOfCall("[@a] [@b]", 0, 9)).toBe(3);
  expect(endOfCall("[@a, \\]] x", 0, 10)).toBe(7);
  expect(endOfCall("[@a [b]]", 0, 8)).toBe(-1);
  expect(endOfCall("[@a]", 0, 3)).toBe(-1);
});
