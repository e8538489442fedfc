import { expect, test } from "vitest";
import { isPublic, withheld } from "../../../src/content/articles/visibility.ts";
import type { Moment } from "../../../src/dates/moments.ts";
import { momentFromMillis } from "../../../src/dates.ts";

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

test("an embargo holds an article back until its very moment, whatever the date", () => {
  const article = { draft: false, published: at("2026-02-01T00:00:00Z") };
  const seen = ["2026-03-01T11:59:59Z", "2026-03-01T12:00:00Z", "2026-03-01T12:00:01Z"].map(
    (text) => isPublic({ ...article, embargo: at(text) }, { now, drafts: false }),
  );
  expect(seen).toEqual([true, true, false]);
  const ahead = { draft: false, published: at("2027-01-01T00:00:00Z"), embargo: now };
  expect(isPublic(ahead, { now, drafts: false })).toBe(false);
});

test("an article is gone from the very moment on at which it expires", () => {
  const article = { draft: false, published: at("2026-02-01T00:00:00Z") };
  const seen = ["2026-03-01T11:59:59Z", "2026-03-01T12:00:00Z", "2026-03-01T12:00:01Z"].map(
    (text) => isPublic({ ...article, expires: at(text) }, { now, drafts: false }),
  );
  expect(seen).toEqual([false, false, true]);
});

test("a build says of each article that it leaves out why, the draft first", () => {
  const published = at("2026-02-01T00:00:00Z");
  const [past, future] = [at("2026-02-02T00:00:00Z"), at("2026-04-01T00:00:00Z")];
  expect(withheld({ draft: false, published }, { now })).toBeUndefined();
  expect(withheld({ draft: true, published, expires: past }, { now })).toBe("draft");
  expect(withheld({ draft: false, published, embargo: future }, { now })).toBe("ahead");
  expect(withheld({ draft: false, published, expires: past }, { now })).toBe("expired");
});
