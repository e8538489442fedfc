import { expect, test } from "vitest";
import { factsOf } from "../../src/pages/kinds.ts";

test("a name that is not a page kind has no facts", () => {
  expect(factsOf("markdown")?.isBeside).toBe(true);
  expect(factsOf("picture")).toBeUndefined();
  expect(factsOf("constructor")).toBeUndefined();
});
