import { expect, test } from "vitest";
import { momentFromMillis } from "../../src/dates.ts";
import { folderFor } from "../../src/new-articles/article-folder.ts";

const placed = (path: string, day: string, section = "world", language = "en") => ({
  path,
  section,
  language,
  published: momentFromMillis(Date.parse(day), "UTC"),
});

const article = placed("", "2026-11-30", "home");

test.each([
  ["articles are in one folder", ["articles/a.md", "articles/b.md"], ""],
  [
    "folders are named after years and months",
    ["articles/2026/03/a.md", "articles/2026/03/b.md"],
    "2026/11",
  ],
  ["folders are named after sections", ["articles/world/a.md", "articles/world/b.md"], "home"],
  ["folders of both", ["articles/world/2026/a.md"], "home/2026"],
  ["folders named by hand", ["articles/stories/a.md"], "stories"],
  ["an article may be a folder", ["articles/2026/a/index.md"], "2026"],
  ["no form of folder is that of most", ["articles/world/a.md", "articles/2026/b.md"], ""],
  ["there are no articles", [], ""],
])("%s", (_, paths, folder) => {
  expect(
    folderFor(
      article,
      paths.map((path) => placed(path, "2026-03-01")),
    ),
  ).toBe(folder);
});

test("an edition's articles are in its folder", () => {
  const others = [
    placed("articles/a.md", "2026-03-01"),
    placed("articles/b.md", "2026-03-01"),
    placed("articles/es/c.md", "2026-03-01", "world", "es"),
  ];
  expect(folderFor({ ...article, language: "es" }, others)).toBe("es");
  expect(folderFor(article, others)).toBe("");
});
