import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ICON_FILES } from "../../src/cards/icon-files.ts";
import { prepare } from "../../src/engine/build.ts";
import { type RequestOptions, requestOf } from "../../src/engine/request/request.ts";
import type { Preparation } from "../../src/engine/site/prepared.ts";
import { NOW } from "../kit/builds/command.ts";
import { ROOT } from "../kit/disk/project-root.ts";
import { useScratch } from "../kit/disk/scratch.ts";
import { article, type Files, writeContent } from "../kit/publications/publication-files.ts";

const place = useScratch();

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="1"></svg>';

function prepared(files: Files, options: RequestOptions = {}) {
  writeContent(join(place.folder, "content"), files);
  return prepare(requestOf(options, { cwd: place.folder, root: ROOT, now: Date.parse(NOW) }));
}

const rules = (result: Preparation) => result.diagnostics.map(({ rule }) => rule);

const ICONS = ["/favicon.svg", ...ICON_FILES.map(({ url }) => url)];

test("content without an error gives outlines, the site and the pictures that are shown", async () => {
  const result = await prepared({
    "articles/one.md": article({}, "![A map](/media/map.svg)\n"),
    "media/map.svg": SVG,
    "media/unused.svg": SVG,
  });
  expect(rules(result)).toEqual([]);
  expect(result.prepared?.site.origin).toBe("https://news.test");
  expect(result.prepared?.assets.map(({ url }) => url)).toEqual(["/media/map.svg", ...ICONS]);
  const urls = result.prepared?.outlines.map(({ url }) => url);
  expect(urls).toContain("/2026/03/one/");
  expect(urls).toContain(result.prepared?.site.stylesheet);
});

test("a picture that only a draft shows is not published", async () => {
  const files = {
    "articles/one.md": article({ draft: "true" }, "![A map](/media/map.svg)\n"),
    "media/map.svg": SVG,
  };
  const { prepared: forReaders } = await prepared(files);
  expect(forReaders?.assets.map(({ url }) => url)).toEqual(ICONS);
  const { prepared: forEditors } = await prepared(files, { drafts: true });
  expect(forEditors?.assets).toHaveLength(ICONS.length + 1);
});

test("warnings alone do not stop it", async () => {
  const result = await prepared({ "articles/one.md": article({}, "[Where](/nowhere/)\n") });
  expect(rules(result)).toEqual(["link/missing"]);
  expect(result.diagnostics[0]?.excerpt?.text).toBe("[Where](/nowhere/)");
  expect(result.prepared).toBeDefined();
});

test("errors of the content and of the URLs come in one report, and nothing is prepared", async () => {
  const result = await prepared({
    "articles/a/x.md": article(),
    "articles/b/x.md": article(),
    "articles/c.md": article({ section: "nowhere" }),
  });
  expect(rules(result).sort()).toEqual(["article/unknown-section", "url/collision"]);
  expect(result.prepared).toBeUndefined();
});

test("an alias can take neither a picture's place nor what the build keeps for itself", async () => {
  for (const alias of ["/media/map.svg", "/.git/", "/.dateline"]) {
    const result = await prepared({
      "articles/one.md": article({ aliases: `["${alias}"]` }, "![A map](/media/map.svg)\n"),
      "media/map.svg": SVG,
    });
    expect(rules(result), alias).toContain("url/collision");
  }
});

test("a missing publication.yaml is one error, and no page is laid out", async () => {
  writeFileSync(join(place.folder, "readme.txt"), "");
  const result = await prepare(
    requestOf({ content: "." }, { cwd: place.folder, root: ROOT, now: Date.parse(NOW) }),
  );
  expect(rules(result)).toEqual(["settings/missing"]);
  expect(result.prepared).toBeUndefined();
});
