import { expect, test } from "vitest";
import { compact } from "../../src/formats/compact.ts";

test("properties that say nothing are left out", () => {
  expect(Object.keys(compact({ a: undefined, b: "", c: [], d: "x" }))).toEqual(["d"]);
});

test("false and zero say something", () => {
  expect(compact({ a: false, b: 0 })).toEqual({ a: false, b: 0 });
});
