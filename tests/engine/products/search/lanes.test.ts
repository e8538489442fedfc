import { expect, test } from "vitest";
import { lanesOf } from "../../../../src/engine/products/search/lanes.ts";
import type { IndexTask } from "../../../../src/engine/products/search/make-index.ts";

function task(name: string, articles: number): IndexTask {
  const entry = { article: { path: "a.md", stamp: "1" }, facets: [], by: "" };
  return { fingerprint: name, language: "en", entries: Array(articles).fill(entry) };
}
const names = (lanes: IndexTask[][]) =>
  lanes.map((lane) => lane.map(({ fingerprint }) => fingerprint));

test("indexes are shared out so that each thread has about as many articles", () => {
  const tasks = [task("a", 3), task("b", 9), task("c", 4), task("d", 2)];
  expect(names(lanesOf(tasks, 2))).toEqual([["b"], ["c", "a", "d"]]);
});

test("every index is made once, and no thread is without one", () => {
  const tasks = ["a", "b", "c"].map((name) => task(name, 5));
  expect(names(lanesOf(tasks, 8)).toSorted()).toEqual([["a"], ["b"], ["c"]]);
  expect(names(lanesOf(tasks, 1))).toEqual([["a", "b", "c"]]);
  expect(lanesOf([], 2)).toEqual([]);
});
