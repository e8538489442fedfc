import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { prepare } from "../../src/build/prepare.ts";
import { type RequestOptions, requestOf } from "../../src/build/request.ts";
import { article, type Files, NOW, ROOT, useScratch, writeContent } from "../kit/site.ts";

const place = useScratch();

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="1"></svg>';

function prepared(files: Files, options: RequestOptions = {}) {
  writeContent(join(place.folder, "content"), files);
  return prepare(requestOf(options, { cwd: place.folder, root: ROOT, now: Date.parse(NOW) }));
}

const rules = (result: ReturnType<typeof prepare>) => result.diagnostics.map(({ rule }) => rule);

test("content without an error gives pages, the site and the pictures that are shown", () => {
  const result = prepared({
    "articles/one.md": article({}, "![A map](/media/map.svg)\n"),
    "media/map.svg": SVG,
    "media/unused.svg": SVG,
  });
  expect(rules(result)).toEqual([]);
  expect(result.prepared?.site.origin).toBe("https://news.test");
  expect(result.prepared?.assets.map(({ url }) => url)).toEqual(["/media/map.svg"]);
  const urls = result.prepared?.pages.map(({ url }) => url);
  expect(urls).toContain("/2026/03/one/");
  expect(urls).toContain(result.prepared?.site.stylesheet);
});

test("a picture that only a draft shows is not published", () => {
  const files = {
    "articles/one.md": article({ draft: "true" }, "![A map](/media/map.svg)\n"),
    "media/map.svg": SVG,
  };
  expect(prepared(files).prepared?.assets).toEqual([]);
  expect(prepared(files, { drafts: true }).prepared?.assets).toHaveLength(1);
});

test("warnings alone stand in no way", () => {
  const result = prepared({ "articles/one.md": article({}, "[Where](/nowhere/)\n") });
  expect(rules(result)).toEqual(["link/missing"]);
  expect(result.diagnostics[0]?.excerpt).toBe("[Where](/nowhere/)");
  expect(result.prepared).toBeDefined();
});

test("errors of the content and of the urls come in one report, and nothing is prepared", () => {
  const result = prepared({
    "articles/a/x.md": article(),
    "articles/b/x.md": article(),
    "articles/c.md": article({ section: "nowhere" }),
  });
  expect(rules(result).sort()).toEqual(["article/unknown-section", "url/collision"]);
  expect(result.prepared).toBeUndefined();
});

test("an alias can take neither a picture's place nor what the build keeps for itself", () => {
  for (const alias of ["/media/map.svg", "/.git/", "/.dateline"]) {
    const result = prepared({
      "articles/one.md": article({ aliases: `["${alias}"]` }, "![A map](/media/map.svg)\n"),
      "media/map.svg": SVG,
    });
    expect(rules(result), alias).toContain("url/collision");
  }
});

test("a missing publication.yaml is one error, and no page is laid out", () => {
  writeFileSync(join(place.folder, "readme.txt"), "");
  const result = prepare(
    requestOf({ content: "." }, { cwd: place.folder, root: ROOT, now: Date.parse(NOW) }),
  );
  expect(rules(result)).toEqual(["settings/missing"]);
  expect(result.prepared).toBeUndefined();
});
