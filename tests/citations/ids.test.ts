import { expect, test } from "vitest";
import { backLinkLetter, callId, fragmentTo, sourceId } from "../../src/citations/ids.ts";

test("back-links are lettered a to z, then aa", () => {
  expect([0, 1, 25, 26, 27, 51, 52, 701, 702].map(backLinkLetter)).toEqual([
    "a",
    "b",
    "z",
    "aa",
    "ab",
    "az",
    "ba",
    "zz",
    "aaa",
  ]);
});

test("ids hold the key as it is, and links to them are encoded", () => {
  expect(sourceId("50%_a?b#c")).toBe("source:50%_a?b#c");
  expect(callId("wiki:x", 2)).toBe("cite:wiki:x:2");
  expect(fragmentTo(sourceId("50%_a?b#c<d>&é"))).toBe("#source:50%25_a%3Fb%23c%3Cd%3E%26%C3%A9");
});
