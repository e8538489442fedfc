import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { buildArgs, dateline } from "../kit/builds/command.ts";
import { diagnose, errorsOf } from "../kit/builds/diagnostics-of.ts";
import { fileHashes } from "../kit/disk/file-hashes.ts";
import { useScratch } from "../kit/disk/scratch.ts";
import { article, type Files, writeContent } from "../kit/publications/publication-files.ts";

const place = useScratch();

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
    [/x\.md/, /cafe\u0301\.md/],
  ],
  [
    "slugs of which one ends in the other Greek sigma",
    { "articles/x.md": article({ slug: "οδοσ" }), "articles/y.md": article({ slug: "οδος" }) },
    [/x\.md/, /y\.md/],
  ],
  [
    "slugs in Greek capitals and small letters",
    { "articles/x.md": article({ slug: "ΟΔΟΣ" }), "articles/y.md": article({ slug: "οδοσ" }) },
    [/x\.md/, /y\.md/],
  ],
  [
    "an alias that is a page",
    { "articles/x.md": article({ aliases: "[/world/]" }) },
    [/x\.md/, /section page/],
  ],
  [
    "a standing page that is a section",
    { "pages/world.md": "---\ntitle: World\n---\nText.\n" },
    [/pages\/world\.md/, /section page/],
  ],
  [
    "an alias that is a folder's file",
    {
      "articles/x.md": article({ aliases: "[/a.html]" }),
      "articles/y.md": article({ aliases: "[/a.html/b/]" }),
    },
    [/x\.md/, /y\.md/],
  ],
];

test.each(cases)("%s: an error that names both", async (_, files, names) => {
  const errors = errorsOf(await diagnose(join(place.folder, "content"), files));
  const told = errors.map((error) => JSON.stringify(error)).join("\n");
  expect(told).toContain("url/collision");
  for (const name of names) expect(told).toMatch(name);
});

test("no alias or slug writes outside the output", () => {
  const outside = [
    ["aliases", "[/../escape/]"],
    ["aliases", "['/a/../../escape/']"],
    ["aliases", "['//escape/x']"],
    ["aliases", "['/a\\b/']"],
    ["slug", "../../escape"],
    ["slug", "'.'"],
  ] as const;
  const files = outside.map(([key, value], index) => [
    `articles/x${index}.md`,
    article({ [key]: value }),
  ]);
  const told = report(Object.fromEntries(files));
  for (const index of outside.keys())
    expect(told).toMatch(new RegExp(`x${index}\\.md:\\d+:\\d+ error field/(url|slug)`));
  expect(existsSync(join(place.folder, "escape"))).toBe(false);
  expect(fileHashes(join(place.folder, "_site"))).toEqual({});
});
