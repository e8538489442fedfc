import { expect, test } from "vitest";
import { asksNothing, queryOf, searchOf } from "../../../../layouts/scripts/search/query.js";

test.each(["?q=caf%C3%A9+au+lait&section=world&sort=newest", "?year=2024", ""])(
  "the URL %j says what it asks for, and is written again the same",
  (search) => {
    expect(searchOf(queryOf(search))).toBe(search);
  },
);

test("unset and unknown keys are not written", () => {
  expect(searchOf(queryOf("?q=+&section=&utm_source=x"))).toBe("");
});

test("an order alone asks for nothing", () => {
  expect(asksNothing(queryOf("?sort=newest"))).toBe(true);
  expect(asksNothing(queryOf("?tag=trade"))).toBe(false);
});
