import { expect, test } from "vitest";
import type { Asset, KeptAsset } from "../../../src/engine/plan/asset.ts";
import { wantedFiles } from "../../../src/engine/plan/wanted.ts";
import type { Outline } from "../../../src/pages/outline.ts";
import type { Site } from "../../../src/pages/types.ts";
import { sampleSite } from "../../formats/sample.ts";

const redirect = (changes: Partial<Outline<"redirect">> = {}): Outline<"redirect"> => ({
  kind: "redirect",
  url: "/old/",
  model: { to: "/new/", title: "New" },
  ...changes,
});
const picture = (changes: Partial<KeptAsset> = {}): KeptAsset => ({
  product: "drawing",
  url: "/media/map.svg",
  from: "/srv/content/media/map.svg",
  fingerprint: "10:5.5",
  ...changes,
});

function wanted(
  parts: {
    outlines?: Outline[];
    assets?: Asset[];
    site?: Site;
    rendering?: string;
    shard?: { index: number; count: number };
  } = {},
) {
  const { outlines = [], assets = [], site = sampleSite(), rendering = "1", shard } = parts;
  return wantedFiles({ outlines, assets, site, shard, program: { rendering } });
}
const fingerprintOf = (...parts: Parameters<typeof wanted>): string =>
  wanted(...parts)[0]?.fingerprint ?? "";

test("each page and each picture is wanted where its URL is written", () => {
  const outlines = [
    redirect({ url: "/" }),
    redirect({ url: "/a/b/" }),
    redirect({ url: "/c.xml" }),
  ];
  const files = wanted({ outlines, assets: [picture()] });
  expect(files.map(({ path }) => path)).toEqual([
    "index.html",
    "a/b/index.html",
    "c.xml",
    "media/map.svg",
  ]);
  expect(files.map(({ outline }) => outline)).toEqual([...outlines, undefined]);
  expect(files[3]?.asset).toMatchObject({ from: "/srv/content/media/map.svg" });
});

const before = fingerprintOf({ outlines: [redirect()] });

test("the same page of the same site and program has the same fingerprint", () => {
  expect(fingerprintOf({ outlines: [redirect()] })).toBe(before);
  expect(before).not.toBe("");
});

test.each<[string, Parameters<typeof wanted>[0]]>([
  ["what it shows", { outlines: [redirect({ model: { to: "/new/", title: "Newer" } })] }],
  ["its url", { outlines: [redirect({ url: "/older/" })] }],
  [
    "its kind",
    // The same model, for another layout.
    { outlines: [{ ...redirect(), kind: "robots" } as unknown as Outline] },
  ],
  ["the path prefix", { outlines: [redirect()], site: sampleSite({ pathPrefix: "/x/" }) }],
  ["the site's origin", { outlines: [redirect()], site: sampleSite({ origin: "https://x.test" }) }],
  ["the stylesheet", { outlines: [redirect()], site: sampleSite({ stylesheet: "/assets/x.css" }) }],
  [
    "the navigation",
    { outlines: [redirect()], site: sampleSite({ sections: [{ title: "X", url: "/x/" }] }) },
  ],
  ["the program", { outlines: [redirect()], rendering: "2" }],
])("the fingerprint changes with %s", (_, parts) => {
  expect(fingerprintOf(parts)).not.toBe(before);
});

test("where a page comes from is not part of what it shows", () => {
  const outlines = [redirect({ file: "content/articles/x.md", line: 7 })];
  expect(fingerprintOf({ outlines })).toBe(before);
});

test("a picture changes with what it is made from, whatever the program", () => {
  const own = fingerprintOf({ assets: [picture()] });
  expect(fingerprintOf({ assets: [picture()], rendering: "2" })).toBe(own);
  expect(fingerprintOf({ assets: [picture({ fingerprint: "11:5.5" })] })).not.toBe(own);
});

test("the files of all shards are the files of the whole, each once, with its fingerprint", () => {
  const outlines = Array.from({ length: 60 }, (_, index) => redirect({ url: `/old/${index}/` }));
  const assets = Array.from({ length: 20 }, (_, index) => picture({ url: `/media/${index}.svg` }));
  const whole = wanted({ outlines, assets });
  for (const count of [1, 2, 7]) {
    const shards = Array.from({ length: count }, (_, index) =>
      wanted({ outlines, assets, shard: { index: index + 1, count } }),
    );
    for (const shard of shards) expect(shard.length).toBeGreaterThan(0);
    const byPath = (files: typeof whole) =>
      files
        .toSorted((a, b) => (a.path < b.path ? -1 : 1))
        .map(({ path, fingerprint }) => [path, fingerprint]);
    expect(byPath(shards.flat())).toEqual(byPath(whole));
  }
});
