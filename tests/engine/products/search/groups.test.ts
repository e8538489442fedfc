import { expect, test } from "vitest";
import type { Article } from "../../../../src/content/types.ts";
import { searchGroups } from "../../../../src/engine/products/search/groups.ts";
import { moment, sampleArticle } from "../../../formats/sample.ts";
import { publicationOf } from "../../../kit/publications/in-memory.ts";

/** So many articles of a year, in a language. */
function ofYear(year: number, count: number, language = "en-GB"): Article[] {
  return Array.from({ length: count }, (_, index) => {
    const name = `${language}-${year}-${index}`;
    return sampleArticle({
      file: `content/articles/${name}.md`,
      path: `articles/${name}.md`,
      url: `/${year}/03/${name}/`,
      published: moment(`${year}-03-0${(index % 9) + 1}`),
      language,
    });
  });
}

const shape = (articles: Article[], minArticles: number, maxIndexes = 100) =>
  searchGroups(publicationOf(articles), { minArticles, maxIndexes }).map(
    ({ path, years, entries }) => [path, years.join(), entries.length],
  );

test("each year has its index, the newest first", () => {
  expect(shape([...ofYear(2025, 2), ...ofYear(2026, 3), ...ofYear(2024, 2)], 1)).toEqual([
    ["en/2026/", "2026", 3],
    ["en/2025/", "2025", 2],
    ["en/2024/", "2024", 2],
  ]);
});

test("years with few articles share one with those after them, and never change for what is newer than it", () => {
  const old = [...ofYear(2019, 1), ...ofYear(2020, 2), ...ofYear(2022, 4)];
  const before = shape(old, 3);
  expect(before).toEqual([
    ["en/2022/", "2022", 4],
    ["en/2019/", "2020,2019", 3],
  ]);
  expect(shape([...old, ...ofYear(2023, 5)], 3).slice(1)).toEqual(before);
});

test("a large archive has larger indexes and no more of them; its newest year stays apart", () => {
  const years = [2018, 2019, 2020, 2021, 2022, 2023, 2024].flatMap((year) => ofYear(year, 3));
  expect(shape([...years, ...ofYear(2025, 4), ...ofYear(2026, 2)], 2, 3)).toEqual([
    ["en/2026/", "2026", 2],
    ["en/2024/", "2025,2024", 7],
    ["en/2018/", "2023,2022,2021,2020,2019,2018", 18],
  ]);
});

test("however large the archive, its indexes are few", () => {
  for (const count of [1, 2, 3, 5, 8, 13, 21]) {
    const years = [2019, 2020, 2021, 2022, 2023, 2024].flatMap((year) => ofYear(year, count));
    expect(shape(years, 2, 3).length, `${count} a year`).toBeLessThanOrEqual(4);
  }
});

test("languages are apart, and variants of one are together", () => {
  const articles = [...ofYear(2026, 1, "es-MX"), ...ofYear(2026, 2, "es"), ...ofYear(2026, 1)];
  expect(shape(articles, 1)).toEqual([
    ["en/2026/", "2026", 1],
    ["es/2026/", "2026", 3],
  ]);
});

test("an index is the same in whatever order articles come, and knows their facets by id and name", () => {
  const articles = ofYear(2026, 5);
  const [one] = searchGroups(publicationOf(articles));
  const [other] = searchGroups(publicationOf(articles.toReversed()));
  expect(other).toEqual(one);
  const [entry] = one?.entries ?? [];
  expect(entry?.by).toBe("World desk");
  expect(entry?.facets).toEqual([
    "section:world:World",
    "author:world-desk:World desk",
    "tag:tides:Tides",
    "year:2026:2026",
  ]);
});
