import { expect, test } from "vitest";
import { closesAt, commentState } from "../../src/pages/closing.ts";
import { moment } from "../formats/sample.ts";

const article = { published: moment("2026-03-01 12:00") };

test("comments close whole days after the article appeared, or never", () => {
  expect(closesAt(article, { closeAfter: 30 })).toBe(Date.parse("2026-03-31T12:00:00Z"));
  expect(closesAt(article, {})).toBe(Number.POSITIVE_INFINITY);
});

test.each([
  [undefined, "open", false, "open"],
  [undefined, "open", true, "closed"],
  [undefined, "closed", false, "closed"],
  [undefined, "off", true, "off"],
  ["open", "open", true, "open"],
  ["open", "off", true, "open"],
  ["closed", "open", false, "closed"],
  ["off", "open", true, "off"],
] as const)("an article with %s in a paper with %s, over: %s, is %s", (own, all, isOver, state) => {
  expect(commentState(own ? { comments: own } : {}, { default: all }, isOver)).toBe(state);
});
