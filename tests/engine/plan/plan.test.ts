import fc from "fast-check";
import { expect, test } from "vitest";
import type { Written } from "../../../src/engine/output/manifest.ts";
import { planBuild, type Wanted } from "../../../src/engine/plan/plan.ts";

const written = (fingerprint: string): Written => ({
  fingerprint,
  hash: `hash of ${fingerprint}`,
  size: 1,
  modified: 1,
});
const wanted = (files: Record<string, string>): Wanted[] =>
  Object.entries(files).map(([path, fingerprint]) => ({ path, fingerprint }));
const unchanged = (files: Record<string, string>) =>
  new Map(Object.entries(files).map(([path, fingerprint]) => [path, written(fingerprint)]));
const paths = (files: readonly Wanted[]) => files.map(({ path }) => path);

test("what is new or made from something else is rendered, the rest is kept, what is left over goes", () => {
  const { render, keep, remove } = planBuild(
    wanted({ "same.html": "a", "changed.html": "b", "new.html": "c" }),
    unchanged({ "same.html": "a", "changed.html": "x", "old.html": "d" }),
    ["same.html", "changed.html", "old.html", "someone's.html"],
  );
  expect(paths(render)).toEqual(["changed.html", "new.html"]);
  expect(paths(keep)).toEqual(["same.html"]);
  expect(remove).toEqual(["old.html", "someone's.html"]);
});

test("where nothing is unchanged, all is rendered, whatever lies there", () => {
  const plan = planBuild(wanted({ a: "1", b: "2" }), new Map(), ["a", "b"]);
  expect([paths(plan.render), plan.keep, plan.remove]).toEqual([["a", "b"], [], []]);
});

test("what is unchanged and no longer lies there need not be removed", () => {
  expect(planBuild([], unchanged({ a: "1" }), []).remove).toEqual([]);
});

test("files are returned as given, with all their data", () => {
  const want = { path: "a", fingerprint: "1", outline: { url: "/a" } };
  expect(planBuild([want], new Map(), []).render[0]).toBe(want);
  expect(planBuild([want], unchanged({ a: "1" }), ["a"]).keep[0]).toBe(want);
});

const files = fc.dictionary(fc.constantFrom(..."abcdefgh"), fc.constantFrom("1", "2", "3"));

test("of any two builds: each wanted file is rendered or kept, once, and after it there is nothing left to do", () => {
  fc.assert(
    fc.property(files, files, fc.uniqueArray(fc.constantFrom(..."abcdefgh")), (old, next, lost) => {
      const left = Object.fromEntries(Object.entries(old).filter(([path]) => !lost.includes(path)));
      const plan = planBuild(wanted(next), unchanged(left), Object.keys(left));
      expect([...paths(plan.render), ...paths(plan.keep)].toSorted()).toEqual(
        Object.keys(next).toSorted(),
      );
      for (const { path, fingerprint } of plan.keep) expect(left[path]).toBe(fingerprint);
      for (const { path, fingerprint } of plan.render) expect(left[path]).not.toBe(fingerprint);
      const after = Object.keys(left).filter((path) => !plan.remove.includes(path));
      expect(after.every((path) => path in next)).toBe(true);
      const again = planBuild(wanted(next), unchanged(next), Object.keys(next));
      expect([again.render, again.remove]).toEqual([[], []]);
    }),
  );
});
