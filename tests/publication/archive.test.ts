import fc from "fast-check";
import { expect, test } from "vitest";
import { yearsOf } from "../../src/publication/archive.ts";
import { newestFirst } from "../../src/publication/assemble.ts";
import { moment, sampleArticle } from "../formats/sample.ts";

test("years and months come newest first, and only those with articles", () => {
  const dates = ["2026-02-01", "2025-12-31", "2025-01-01", "2025-01-31"];
  const articles = dates.map((date) =>
    sampleArticle({ url: `/${date}/`, published: moment(date) }),
  );
  const years = yearsOf(articles.sort(newestFirst));
  expect(years.map(({ yyyy, months }) => [yyyy, months.map(({ mm }) => mm)])).toEqual([
    ["2026", ["02"]],
    ["2025", ["12", "01"]],
  ]);
});

test("an article is in the month of the publication's zone, not of UTC", () => {
  const published = moment("2026-01-01 00:30", "Pacific/Auckland");
  expect(published.millis).toBeLessThan(Date.UTC(2026, 0, 1));
  expect(yearsOf([sampleArticle({ published })])[0]).toMatchObject({
    yyyy: "2026",
    months: [{ mm: "01" }],
  });
});

test("every article is in one year and in one month of it", () => {
  const date = fc.date({
    min: new Date("1990-01-01"),
    max: new Date("2030-01-01"),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(fc.array(date), (dates) => {
      const articles = dates
        .map((each, index) =>
          sampleArticle({ url: `/${index}/`, published: moment(each.toISOString().slice(0, 10)) }),
        )
        .sort(newestFirst);
      const years = yearsOf(articles);
      expect(years.flatMap((year) => year.articles)).toEqual(articles);
      expect(years.flatMap(({ months }) => months.flatMap((month) => month.articles))).toEqual(
        articles,
      );
    }),
  );
});
