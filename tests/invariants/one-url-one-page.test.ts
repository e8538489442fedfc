import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
  article,
  buildArgs,
  dateline,
  type Files,
  scratch,
  tree,
  writeContent,
} from "../kit/site.ts";

let place: ReturnType<typeof scratch>;
beforeEach(() => {
  place = scratch();
});
afterEach(() => place.remove());

function report(files: Files): string {
  const content = writeContent(join(place.folder, "content"), files);
  const { status, stderr } = dateline(buildArgs(content, join(place.folder, "_site")));
  expect(status).toBe(1);
  return stderr;
}

const cases: [string, Files, RegExp[]][] = [
  [
    "two articles of one slug",
    { "articles/a/x.md": article(), "articles/b/x.md": article() },
    [/a\/x\.md/, /b\/x\.md/],
  ],
  [
    "slugs that differ by case",
    { "articles/x.md": article({ slug: "One" }), "articles/y.md": article({ slug: "one" }) },
    [/x\.md/, /y\.md/],
  ],
  [
    "slugs in two Unicode forms",
    { "articles/x.md": article({ slug: "caf\u00e9" }), "articles/cafe\u0301.md": article() },
    [/x\.md/],
  ],
  [
    "an alias that is a page",
    { "articles/x.md": article({ aliases: "[/world/]" }) },
    [/x\.md/, /section page/],
  ],
  [
    "a standing page that is a section",
    { "pages/world.md": "---\ntitle: World\n---\nText.\n" },
    [/pages\/world\.md/],
  ],
  [
    "an alias that is a folder's file",
    { "articles/x.md": article({ aliases: "[/a.html, /a.html/b/]" }) },
    [/x\.md/],
  ],
];

test.each(cases)("%s: an error that names both", (_, files, names) => {
  const stderr = report(files);
  expect(stderr).toContain("url/collision");
  for (const name of names) expect(stderr).toMatch(name);
});

test("no alias or slug writes outside the output", () => {
  for (const [key, value] of [
    ["aliases", "[/../escape/]"],
    ["aliases", "['/a/../../escape/']"],
    ["aliases", "['//escape/x']"],
    ["aliases", "['/a\\b/']"],
    ["slug", "../../escape"],
    ["slug", "'.'"],
  ] as const) {
    expect(report({ "articles/x.md": article({ [key]: value }) })).toMatch(/field\/(url|slug)/);
  }
  expect(existsSync(join(place.folder, "escape"))).toBe(false);
  expect(tree(join(place.folder, "_site"))).toEqual({});
});
