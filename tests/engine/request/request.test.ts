import { expect, test } from "vitest";
import { guardedFolders, requestOf } from "../../../src/engine/request/request.ts";

const place = { cwd: "/home/editor", root: "/opt/dateline", now: 5 };

test("without options: content, _site and .cache of the working folder, the clock, the root", () => {
  expect(requestOf({}, place)).toEqual({
    content: "/home/editor/content",
    contentShown: "content",
    output: "/home/editor/_site",
    cache: "/home/editor/.cache",
    root: "/opt/dateline",
    now: 5,
    drafts: false,
    strict: false,
    verify: false,
    pathPrefix: "/",
  });
});

test("folders may be anywhere, and diagnostics name the content as the editor did", () => {
  const { content, contentShown, output } = requestOf(
    { content: "../other/news/", output: "/srv/www" },
    place,
  );
  expect([content, contentShown, output]).toEqual([
    "/home/other/news",
    "../other/news/",
    "/srv/www",
  ]);
});

test("the moment that is given comes before the clock, even the first of all", () => {
  expect(requestOf({ now: 0 }, place).now).toBe(0);
});

test.each([
  ["", "/"],
  ["/", "/"],
  ["paper", "/paper/"],
  ["/paper", "/paper/"],
  ["paper/", "/paper/"],
  ["//a//b//", "/a/b/"],
])("the path prefix “%s” is %s", (pathPrefix, slashed) => {
  expect(requestOf({ pathPrefix }, place).pathPrefix).toBe(slashed);
});

test("a URL loses the slashes at its end", () => {
  expect(requestOf({ url: "https://news.test/a//" }, place).url).toBe("https://news.test/a");
});

test("no output may hold the content, the cache, the code or the layouts", () => {
  expect(guardedFolders(requestOf({}, place)).kept).toEqual([
    "/home/editor/content",
    "/home/editor/.cache",
    "/opt/dateline/src",
    "/opt/dateline/layouts",
    "/home/editor/layouts",
  ]);
});

test("no output may be where content, the cache, the code or layouts are read", () => {
  expect(guardedFolders(requestOf({}, place)).read).toEqual([
    "/home/editor/.cache",
    "/opt/dateline/src",
    "/opt/dateline/layouts",
    "/home/editor/layouts",
    "/home/editor/content/articles",
    "/home/editor/content/authors",
    "/home/editor/content/pages",
    "/home/editor/content/sources",
    "/home/editor/content/fonts",
    "/home/editor/content/topics",
    "/home/editor/content/comments",
    "/home/editor/content/style",
  ]);
});
