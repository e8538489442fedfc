import { expect, test } from "vitest";
import { slowdown } from "./slowdown.ts";

const looks = (times: number) => {
  let sum = 0;
  for (let at = 0; at < times; at += 1) sum += Math.sqrt(at);
  return sum;
};

test("linear work is distinguished from quadratic work", async () => {
  expect(await slowdown((size) => looks(size * 1000), 4000)).toBeLessThan(3);
  expect(await slowdown((size) => looks(size * size), 4000)).toBeGreaterThan(4);
});
