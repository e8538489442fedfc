import { expect, test } from "vitest";
import { isPlainPath } from "../../../src/engine/disk/plain-path.ts";
import { wantedCopies, wantedFiles } from "../../../src/engine/plan/wanted.ts";
import { sampleSite } from "../../formats/sample.ts";

const PLAIN = ["a", "a/b.html", "a..b/c", "...", "a/.b", ".well-known/x", "новости/a b", "a\\b"];
const OUTWARD = ["", ".", "..", "../a", "a/..", "a/../../b", "a/./b", "a//b", "/a", "a/", "a\0b"];

test("a path that stays below its folder is plain, and no other", () => {
  expect(PLAIN.filter((path) => !isPlainPath(path))).toEqual([]);
  expect(OUTWARD.filter(isPlainPath)).toEqual([]);
});

test.each(["/../../x/", "/a/../../../x.html", "/media/..", "/a\0/"])(
  "the URL %j, wherever it comes from, is not a file of a site",
  (url) => {
    const asset = { product: "drawing", url, from: "/srv/a", fingerprint: "f" } as const;
    const site = sampleSite();
    const all = { outlines: [], assets: [asset], site, shard: undefined };
    expect(() => wantedFiles({ ...all, program: { rendering: "" } })).toThrow(/out of the site/);
    expect(() => wantedCopies([asset])).toThrow(/out of the site/);
  },
);
