import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { endOfCall, parseCall } from "../../src/citations/parse-call.ts";

test.for([
  ["@key", [{ key: "key", at: 0 }]],
  [
    "@a; @b",
    [
      { key: "a", at: 0 },
      { key: "b", at: 4 },
    ],
  ],
  ["@key, p. 4", [{ key: "key", locator: "p. 4", at: 0 }]],
  ["@key, art. 7, para. 2", [{ key: "key", locator: "art. 7, para. 2", at: 0 }]],
  [
    " @a ,  pp.\n 3 ;@b",
    [
      { key: "a", locator: "pp. 3", at: 1 },
      { key: "b", at: 15 },
    ],
  ],
  [
    "@charter، المادة 23؛ @voting",
    [
      { key: "charter", locator: "المادة 23", at: 0 },
      { key: "voting", at: 21 },
    ],
  ],
  [
    "@震度、12頁；@b",
    [
      { key: "震度", locator: "12頁", at: 0 },
      { key: "b", at: 8 },
    ],
  ],
] as const)("%j is read", ([inner, items]) => {
  expect(parseCall(inner)).toEqual({ items });
});

describe("a key holds single marks inside, and ends before a final one", () => {
  test.for(["a", "1984", "_x", "doi:10.1000/182", "a.b-c_d", "x+y", "a~b<c>d%e&f#g$h?i", "é̂"])(
    "%s",
    (key) => {
      expect(parseCall(`@${key}`)).toEqual({ items: [{ key, at: 0 }] });
    },
  );
  test.for(["-a", ".a", "", " a", "a--b", "a.", "a:", "a::b", "a b", "{https://x}"])(
    "not %j",
    (key) => {
      expect(parseCall(`@${key}`)).toHaveProperty("problem");
    },
  );
});

test.for(["a; b", "@a;", ";@a", "@a, ", "@a; b, p. 4", "see @a", "-@a", "@"])(
  "%j is a problem with a hint",
  (inner) => {
    const parsed = parseCall(inner);
    expect(parsed).toMatchObject({ problem: expect.any(String), hint: expect.any(String) });
  },
);

test("anything is read or explained, and each item's place is its @", () => {
  const text = fc.array(fc.constantFrom(..."@ab1_.:;,، -?؛\n")).map((all) => all.join(""));
  fc.assert(
    fc.property(text, (inner) => {
      const parsed = parseCall(inner);
      if ("problem" in parsed) {
        expect(parsed.hint).not.toBe("");
        expect(parsed.at).toBeLessThanOrEqual(inner.length);
        return;
      }
      for (const { key, at } of parsed.items)
        expect(inner.slice(at)).toMatch(`@${key}`.slice(0, 1));
      for (const { key, at } of parsed.items) expect(inner.startsWith(`@${key}`, at)).toBe(true);
    }),
  );
});

test("a call ends at its own bracket", () => {
  expect(endOfCall("[@a] [@b]", 0, 9)).toBe(3);
  expect(endOfCall("[@a, \\]] x", 0, 10)).toBe(7);
  expect(endOfCall("[@a [b]]", 0, 8)).toBe(-1);
  expect(endOfCall("[@a]", 0, 3)).toBe(-1);
});
