import fc from "fast-check";
import { expect, test } from "vitest";
import { inShard } from "../../../src/engine/request/shard.ts";

/** The shards, from 1, that a path is in. */
const shardsOf = (path: string, count: number): number[] =>
  Array.from({ length: count }, (_, index) => index + 1).filter((index) =>
    inShard(path, { index, count }),
  );

test("every path is in exactly one shard", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 1, max: 40 }), (path, count) => {
      expect(shardsOf(path, count)).toHaveLength(1);
    }),
  );
});

test("one shard has all", () => {
  expect(shardsOf("index.html", 1)).toEqual([1]);
});

test.each([2, 3, 7, 16])("%i shards are about as large as each other", (count) => {
  const sizes = new Map<number, number>();
  for (let number = 0; number < 20_000; number += 1) {
    const [shard = 0] = shardsOf(`2026/03/article-${number}/index.html`, count);
    sizes.set(shard, (sizes.get(shard) ?? 0) + 1);
  }
  expect(sizes.size).toBe(count);
  for (const [shard, size] of sizes) {
    expect(size / (20_000 / count), `shard ${shard}`).toBeGreaterThan(0.9);
    expect(size / (20_000 / count), `shard ${shard}`).toBeLessThan(1.1);
  }
});

test("a path is in the same shard on every machine", () => {
  const paths = ["index.html", "world/rss.xml", "2026/03/x/index.html", "новости/index.html"];
  expect(paths.map((path) => shardsOf(path, 7)[0])).toEqual([5, 2, 2, 6]);
});
