import { expect, test } from "vitest";
import { isPublic } from "../../src/content/visibility.ts";
import { type Moment, momentFromMillis } from "../../src/dates.ts";

const at = (text: string): Moment => momentFromMillis(Date.parse(text), "UTC");
const now = at("2026-03-01T12:00:00Z");

test("an article is public from its very moment on", () => {
  const seen = ["2026-03-01T11:59:59Z", "2026-03-01T12:00:00Z", "2026-03-01T12:00:01Z"].map(
    (text) => isPublic({ draft: false, published: at(text) }, { now, drafts: false }),
  );
  expect(seen).toEqual([true, true, false]);
});

test("a draft never is, but for an editor who asks to see drafts, and then what is to come as well", () => {
  const past = at("2020-01-01T00:00:00Z");
  const future = at("2030-01-01T00:00:00Z");
  expect(isPublic({ draft: true, published: past }, { now, drafts: false })).toBe(false);
  expect(isPublic({ draft: true, published: past }, { now, drafts: true })).toBe(true);
  expect(isPublic({ draft: false, published: future }, { now, drafts: true })).toBe(true);
});
