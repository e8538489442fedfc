import fc from "fast-check";
import { expect, test } from "vitest";
import { batchesOf } from "../../src/eleventy/batches.ts";
import type { Outline } from "../../src/pages/outline.ts";

/** What a batch is cut by is the kind alone. */
const outline = (kind: string, index: number) =>
  ({ kind, url: `/${kind}/${index}/`, model: {} }) as unknown as Outline;
const many = (kind: string, count: number) =>
  Array.from({ length: count }, (_, index) => outline(kind, index));
const kindsOf = (batch: readonly Outline[]) => [...new Set(batch.map(({ kind }) => kind))];

test("no page, no batch", () => {
  expect(batchesOf([])).toEqual([]);
});

test("pages of a small site are one batch", () => {
  const outlines = [...many("front", 1), ...many("article", 100), ...many("feed", 10)];
  expect(batchesOf(outlines)).toHaveLength(1);
});

test("articles come first, then feeds, then all others, each in its order", () => {
  const outlines = [
    ...many("front", 1),
    ...many("feed", 200),
    ...many("article", 2_000),
    ...many("tag", 2_000),
  ];
  const batches = batchesOf(outlines);
  const urls = batches.flat().map(({ url }) => url);
  expect(urls).toEqual(
    [
      ...many("article", 2_000),
      ...many("feed", 200),
      ...many("front", 1),
      ...many("tag", 2_000),
    ].map(({ url }) => url),
  );
  expect(kindsOf(batches[0] ?? [])).toEqual(["article"]);
  expect(kindsOf(batches.at(-1) ?? [])).toEqual(["tag"]);
});

test("a batch of feeds has fewer pages: each holds twenty articles", () => {
  const [articles] = batchesOf(many("article", 5_000));
  const [feeds] = batchesOf(many("feed", 5_000));
  expect(articles?.length).toBeGreaterThan((feeds?.length ?? 0) * 5);
  expect(feeds?.length).toBeGreaterThan(20);
});

test("of any site: every page is in one batch, none is empty, none is larger than any needs to be", () => {
  const counts = fc.record({
    article: fc.nat(3_000),
    feed: fc.nat(300),
    tag: fc.nat(2_000),
    front: fc.nat(1),
  });
  fc.assert(
    fc.property(counts, (of) => {
      const outlines = Object.entries(of).flatMap(([kind, count]) => many(kind, count));
      const batches = batchesOf(outlines);
      const flat = batches.flat();
      expect(flat.length).toBe(outlines.length);
      expect(new Set(flat)).toEqual(new Set(outlines));
      for (const batch of batches) {
        expect(batch.length).toBeGreaterThan(0);
        expect(batch.length).toBeLessThanOrEqual(800);
      }
    }),
    { numRuns: 50 },
  );
});

test("the outlines themselves are left in the order they had", () => {
  const outlines = [...many("tag", 3), ...many("article", 3)];
  const before = [...outlines];
  batchesOf(outlines);
  expect(outlines).toEqual(before);
});
