import { expect, test } from "vitest";
import { byCode } from "../src/order.ts";

test("text is ordered by its code units, which no machine's language changes", () => {
  expect(["b", "ä", "a", "Z", "a"].sort(byCode)).toEqual(["Z", "a", "a", "b", "ä"]);
});
