import { expect, test } from "vitest";
import { append } from "../src/append.ts";

test("a list of a million is added in its order", () => {
  const list = [-1];
  append(list, Array(1_000_000).keys());
  expect([list.length, list[0], list.at(-1)]).toEqual([1_000_001, -1, 999_999]);
});
