import { expect, test } from "vitest";
import type { Article } from "../../src/content/types.ts";
import { entryId, sameIds } from "../../src/pages/entry-ids.ts";
import { HOME, sampleArticle, sampleSettings, sampleSite } from "../formats/sample.ts";

const idOf = (
  changes: Partial<Article>,
  settings: Parameters<typeof sampleSettings>[0] = {},
): string =>
  entryId(sampleArticle(changes), sampleSite({ settings: sampleSettings(settings) })).replace(
    HOME,
    "/",
  );

test("an article that never moved is known by its URL", () => {
  expect(idOf({})).toBe("/2026/03/tide/");
});

test("an article that moved is known by its first URL, however often it moved", () => {
  const first = "/2025/12/tides/";
  expect(idOf({ url: first })).toBe(first);
  expect(idOf({ aliases: [first] })).toBe(first);
  expect(idOf({ aliases: [first, "/2026/01/tides/"] })).toBe(first);
  expect(idOf({ aliases: [first, "/2026/03/tide/"], url: "/2026/04/x/" })).toBe(first);
});

test("it is known by one id, however its alias is written", () => {
  expect(idOf({ aliases: ["/2025/12/tides"] })).toBe("/2025/12/tides/");
  expect(idOf({ aliases: ["/2025//12/tides/"] })).toBe("/2025/12/tides/");
  expect(idOf({ aliases: ["/2025/12/flut-höhe/"] })).toBe("/2025/12/flut-h%C3%B6he/");
});

test.each(["/tides/", "/2009/tides.html", "/2025/12/", "/2025/12/a/b/", "/25/12/tides/", "/feed"])(
  "%s is not a URL that an article had here: a short address changes no id",
  (alias) => {
    expect(idOf({ aliases: [alias] })).toBe("/2026/03/tide/");
    expect(idOf({ aliases: [alias, "/2025/12/tides/"] })).toBe("/2025/12/tides/");
  },
);

test("an article's URL is what the publication's pattern makes", () => {
  const articleUrl = "/{section}/{yyyy}-{mm}-{dd}/{slug}/";
  const aliases = ["/2025/12/tides/", "/arts/2025-12-01/tides/"];
  expect(idOf({ aliases }, { articleUrl })).toBe("/arts/2025-12-01/tides/");
});

test("an article that is of another edition now keeps the id that it had in the first", () => {
  const editions = [{ language: "es", home: "/es/", sections: [] }];
  const aliases = ["/es/2025/12/mareas/"];
  expect(idOf({ aliases }, { editions })).toBe("/es/2025/12/mareas/");
  expect(idOf({ aliases })).toBe("/2026/03/tide/");
  expect(idOf({ aliases: ["/2025/12/tides/"] }, { editions, home: "/es/" })).toBe(
    "/2025/12/tides/",
  );
});

test("what the editor says goes before all others", () => {
  const aliases = ["/2025/12/tides/"];
  expect(idOf({ aliases, id: "/old/tides/" })).toBe("/old/tides/");
  expect(idOf({ aliases, id: "https://old.example/?p=12" })).toBe("https://old.example/?p=12");
  expect(idOf({ aliases, id: "tag:old.example,2009:12" })).toBe("tag:old.example,2009:12");
});

const [one, other, third] = ["one", "other", "third"].map((name, index) =>
  sampleArticle({
    file: `content/articles/${name}.md`,
    url: `/2026/03/${name}/`,
    lines: { url: 2, aliases: [], id: 5 + index },
  }),
) as [Article, Article, Article];

test("articles without an id are never taken for each other", () => {
  expect(sameIds([one, other, third], sampleSite())).toEqual([]);
});

test("two articles with one id are reported, at the line of the id", () => {
  const id = "tag:old.example,2009:12";
  expect(sameIds([{ ...one, id }, third, { ...other, id }], sampleSite())).toEqual([
    {
      file: "content/articles/other.md",
      line: 6,
      column: 1,
      severity: "error",
      rule: "article/same-id",
      message: `Two articles have the feed id ${id}: this one and content/articles/one.md`,
      hint: "Delete the line in one of them: an article's default id is its first URL.",
    },
  ]);
});

test("an id that is a different article's URL is reported at its line, in any form", () => {
  for (const id of [one.url, `${HOME}2026/03/one/`]) {
    const found = sameIds([one, { ...other, id }], sampleSite());
    expect(found.map(({ file, line }) => `${file}:${line}`)).toEqual([
      "content/articles/other.md:6",
    ]);
  }
});
