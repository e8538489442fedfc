import fc from "fast-check";
import { expect, test } from "vitest";
import type { Article } from "../../src/content/types.ts";
import { momentFromMillis } from "../../src/dates.ts";
import { layOut } from "../../src/pages/lay-out.ts";
import { nextChange } from "../../src/pages/next-change.ts";
import { assemble } from "../../src/publication/assemble.ts";
import { moment, sampleArticle, sampleSettings, sampleSite } from "../formats/sample.ts";
import { contentOf, NOW } from "../kit/publications/in-memory.ts";

const HOUR = 3_600_000;
const SECOND = 1_000;
const at = (millis: number) => momentFromMillis(millis, "Europe/London");
const next = (changes: Partial<Article>) => nextChange([sampleArticle(changes)], { now: NOW });

test("without articles nothing changes", () => {
  expect(nextChange([], { now: NOW })).toBe(Number.POSITIVE_INFINITY);
});

test("an old article is a year older at its next anniversary, that of its last change", () => {
  expect(next({})).toBe(Date.UTC(2027, 2, 1));
  expect(next({ published: moment("2019-06-01 09:30") })).toBe(Date.UTC(2026, 5, 1, 8, 30));
  const updated = moment("2020-01-05");
  expect(next({ published: moment("2019-06-01"), updated })).toBe(Date.UTC(2027, 0, 5));
});

test("an article ahead changes the site when it is published", () => {
  const published = moment("2026-03-20 09:30");
  expect(next({ published })).toBe(published.millis);
});

test("an embargo that ends changes the site, and so does an article that expires", () => {
  const then = moment("2026-03-20 09:30");
  expect(next({ embargo: then })).toBe(then.millis);
  expect(next({ expires: then })).toBe(then.millis);
});

test("an update ahead changes the report when it comes true", () => {
  const updated = moment("2026-03-20 09:30");
  expect(next({ updated })).toBe(updated.millis);
});

test("an article that is news changes the site when it is no longer", () => {
  const published = at(NOW.millis - 47 * HOUR);
  expect(next({ published })).toBe(NOW.millis + HOUR + 1);
  expect(next({ published: at(NOW.millis - 48 * HOUR) })).toBe(NOW.millis + 1);
  expect(next({ published: at(NOW.millis - 48 * HOUR - SECOND) })).toBeGreaterThan(
    NOW.millis + 300 * 24 * HOUR,
  );
});

test("what happens at this very moment has happened, and the first of several counts", () => {
  const articles = [
    sampleArticle({ published: NOW }),
    sampleArticle({ published: at(NOW.millis + 5 * HOUR) }),
    sampleArticle({ published: at(NOW.millis + 3 * HOUR) }),
  ];
  expect(nextChange(articles, { now: NOW })).toBe(NOW.millis + 3 * HOUR);
});

test("until then every moment gives the same pages", () => {
  const site = sampleSite();
  const YEARS = [0, 0, -8_760, -17_520];
  const hours = fc
    .tuple(fc.integer({ min: -100, max: 100 }), fc.constantFrom(...YEARS))
    .map(([near, years]) => near + years);
  const articles = fc
    .array(fc.tuple(hours, hours, hours, hours, fc.boolean()), { maxLength: 6 })
    .map((all) =>
      all.map(([published, update, embargo, expires, draft], index) =>
        sampleArticle({
          url: `/a${index}/`,
          published: at(NOW.millis + published * HOUR),
          updated: at(NOW.millis + update * HOUR),
          embargo: at(NOW.millis + embargo * HOUR),
          expires: at(NOW.millis + expires * HOUR),
          draft,
        }),
      ),
    );
  fc.assert(
    fc.property(
      articles,
      fc.boolean(),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (all, drafts, part) => {
        const pagesAt = (now: ReturnType<typeof at>) =>
          layOut(assemble(contentOf({ articles: all }), sampleSettings(), { now, drafts }), site);
        const until = Math.min(nextChange(all, { now: NOW }), NOW.millis + 200 * HOUR);
        const later = at(NOW.millis + part * (until - 1 - NOW.millis));
        expect(pagesAt(later)).toEqual(pagesAt(NOW));
      },
    ),
  );
});
