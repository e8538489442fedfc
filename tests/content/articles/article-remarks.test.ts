import { expect, test } from "vitest";
import { article } from "../../kit/publications/publication-files.ts";
import { parse, sourceOf } from "../sources.ts";

const remarks = (front: Record<string, string>) =>
  parse(sourceOf(article(front))).diagnostics.map(
    ({ line, rule, severity }) => `${line} ${severity} ${rule}`,
  );

test("a time that comes twice is remarked upon, in either field", () => {
  expect(remarks({ date: "2026-10-25 01:30", updated: "2026-10-25 01:45" })).toEqual([
    "4 warning date/ambiguous",
    "7 warning date/ambiguous",
  ]);
  expect(remarks({ date: "2026-10-25 01:30+01:00" })).toEqual([]);
});

test.each([
  ["2026-03-02 10:00", "2026-03-02 09:59", 1],
  ["2026-03-02 10:00", "2026-03-02 10:00", 0],
  ["2026-03-02 10:00", "2026-03-01", 1],
  ["2026-03-02 10:00", "2026-03-02", 0],
  ["2026-03-02", "2026-03-02 00:00", 0],
  ["2026-03-02", "2026-03-01 23:59", 1],
])("published %s, updated %s: %i remarks", (date, updated, count) => {
  expect(remarks({ date, updated })).toHaveLength(count);
});

test("a sponsored article should say who paid, and no other has a sponsor", () => {
  expect(remarks({ type: "sponsored" })).toEqual(["7 warning article/sponsor"]);
  expect(remarks({ type: "sponsored", sponsor: "Harbour Bank" })).toEqual([]);
  expect(remarks({ sponsor: "Harbour Bank" })).toEqual(["7 warning article/sponsor"]);
});
