import { expect, test } from "vitest";
import { factsOf } from "../../src/pages/kinds.ts";

test("what is no page has no facts, whatever it is called", () => {
  expect(factsOf("markdown")?.isBeside).toBe(true);
  expect(factsOf("picture")).toBeUndefined();
  expect(factsOf("constructor")).toBeUndefined();
});
