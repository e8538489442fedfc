import { expect, test } from "vitest";
import { readArticleHead } from "../../../src/content/articles/article-head.ts";
import { article } from "../../kit/publications/publication-files.ts";
import { contextWith, sourceOf } from "../sources.ts";

function urlOf(
  path: string,
  front: Record<string, string> = {},
  settings = {},
): string | undefined {
  const source = sourceOf(article(front), path);
  return readArticleHead(source, contextWith(settings)).valid?.url;
}

test("an article's URL is its year, month and file name", () => {
  expect(urlOf("articles/world/How Schengen works.md")).toBe("/2026/03/how-schengen-works/");
  expect(urlOf("articles/x.markdown")).toBe("/2026/03/x/");
  expect(urlOf("articles/world/東京.md")).toBe("/2026/03/東京/");
});

test("a file named index has its folder's name", () => {
  expect(urlOf("articles/world/the-sea/index.md")).toBe("/2026/03/the-sea/");
});

test("the front matter's slug comes first", () => {
  expect(urlOf("articles/x.md", { slug: "Another-Name" })).toBe("/2026/03/Another-Name/");
  expect(urlOf("articles/x.md", { slug: '"de\\u0301ja"' })).toBe("/2026/03/d\u00e9ja/");
});

test("a URL that no file system takes is an error, wherever its names come from", () => {
  const told = (path: string, front: Record<string, string> = {}, settings = {}) => {
    const { diagnostics } = readArticleHead(sourceOf(article(front), path), contextWith(settings));
    return diagnostics.filter(({ severity }) => severity === "error").map(({ rule }) => rule);
  };
  expect(told("articles/con.md")).toEqual(["field/slug"]);
  expect(told("articles/aux/index.md")).toEqual(["field/slug"]);
  expect(told("articles/con.md", { slug: "with" })).toEqual([]);
  expect(
    told("articles/x.md", { slug: "s".repeat(120) }, { articleUrl: "/{slug}-{slug}/" }),
  ).toEqual(["field/slug"]);
});

test("year and month are those of the publication's zone", () => {
  const late = { date: "2026-03-01T00:30:00Z" };
  expect(urlOf("articles/x.md", late)).toBe("/2026/03/x/");
  expect(urlOf("articles/x.md", late, { timeZone: "America/New_York" })).toBe("/2026/02/x/");
  for (const timeZone of ["Pacific/Pago_Pago", "Pacific/Kiritimati", "Pacific/Chatham"]) {
    expect(urlOf("articles/x.md", { date: "2026-03-01" }, { timeZone })).toBe("/2026/03/x/");
  }
});

test("the pattern can be set", () => {
  const articleUrl = "/{section}/{yyyy}-{mm}-{dd}-{slug}/";
  expect(urlOf("articles/x.md", {}, { articleUrl })).toBe("/world/2026-03-01-x/");
});

test("an invalid head has no URL, but its body is available", () => {
  const head = readArticleHead(sourceOf(article({ section: "nowhere" })), contextWith());
  expect(head.valid).toBeUndefined();
  expect(head.text?.body).toContain("A paragraph.");
  expect(head.diagnostics).toHaveLength(1);
});
