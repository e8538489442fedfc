import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { MeasuredImage } from "../../../src/content/pictures/measure-pictures.ts";
import { imageUrl, pictureFacts } from "../../../src/content/pictures/picture-facts.ts";
import { drawingFiles } from "../../../src/engine/products/drawing.ts";
import { iconAssets } from "../../../src/engine/products/icon.ts";
import { pictureClaims, unsuitableNames } from "../../../src/engine/products/picture-files.ts";

import { stageAssets } from "../../../src/engine/products/products.ts";
import { variantFiles } from "../../../src/engine/products/variants.ts";
import { collisions } from "../../../src/pages/collisions.ts";
import { useScratch } from "../../kit/disk/scratch.ts";

const place = useScratch();

const folders = { content: "/srv/content", contentShown: "content", cache: "/srv/cache" };

/** All pictures of a site. */
function picturesOf(images: MeasuredImage[], shown: string[], own = folders) {
  return [...variantFiles({ images, shown }, own), ...drawingFiles({ images, shown }, own)];
}

const files = (...paths: string[]): MeasuredImage[] =>
  paths.map((path, index) => {
    const facts = { url: imageUrl(path), width: 40, height: 30, drawing: `d${index}` };
    return { path, size: 100 + index, modified: 5.5, hash: `h${index}`, facts };
  });

/** Of the same bytes, so that two of one name have the same variants. */
const rasters = (...paths: string[]): MeasuredImage[] =>
  files(...paths).map((file) => {
    const raster = { stem: "/assets/pictures/a-0123456789", fallback: "jpeg" as const };
    return {
      ...file,
      hash: "same",
      facts: { url: imageUrl(file.path), width: 400, height: 300, raster },
    };
  });

test("only pictures that are shown are published, each with a hash of its inputs", () => {
  expect(picturesOf(files("media/a.svg", "media/b.svg"), ["/media/b.svg"], folders)).toEqual([
    {
      kind: "picture",
      url: "/media/b.svg",
      from: "/srv/content/media/b.svg",
      file: "content/media/b.svg",
      fingerprint: "d1",
      product: "drawing",
    },
  ]);
});

test("the variants of a raster image are published, and the file itself is not", () => {
  const pictures = picturesOf(rasters("media/a.jpg"), ["/media/a.jpg"], folders);
  expect(pictures.map(({ url }) => url)).toEqual([
    "/assets/pictures/a-0123456789-320.avif",
    "/assets/pictures/a-0123456789-400.avif",
    "/assets/pictures/a-0123456789-320.webp",
    "/assets/pictures/a-0123456789-400.webp",
    "/assets/pictures/a-0123456789-400.jpg",
  ]);
  for (const { from } of pictures) expect(from).toMatch(/^\/srv\/cache\/pictures\//);
});

test("a broken picture is none, and a picture that two articles keep a copy of is made once", () => {
  const broken = { rule: "image/broken", problem: "No.", hint: "Mend it." } as const;
  const [own] = files("media/a.jpg");
  expect(picturesOf(own ? [{ ...own, facts: broken }] : [], ["/media/a.jpg"], folders)).toEqual([]);
  const copies = rasters("media/x/a.jpg", "media/y/a.jpg");
  expect(picturesOf(copies, ["/media/x/a.jpg", "/media/y/a.jpg"], folders)).toHaveLength(5);
});

test.each([
  ["drawings", files("media/a.svg", "a.svg"), "/media/a.svg"],
  ["pictures", rasters("media/a.jpg", "a.jpg"), "/media/a.jpg"],
])("two %s of one name collide, and both are reported", (_, images, url) => {
  const own = images.map((image, index) => ({ ...image, hash: `${index}` }));
  const distinct = own.map((image, index) =>
    "raster" in image.facts && image.facts.raster
      ? {
          ...image,
          facts: { ...image.facts, raster: { ...image.facts.raster, stem: `/media/a-${index}` } },
        }
      : image,
  );
  const pictures = picturesOf(distinct, [url], folders);
  const [found] = collisions([...pictures, ...pictureClaims(pictures)], "content/publication.yaml");
  expect(found?.file).toMatch(/^content\/a\./);
  expect(found?.message).toContain("content/media/a.");
});

test.each(["50%.svg", "what?.svg", "photo #3.svg", "a\\b.svg"])(
  "%s is reported, to be renamed",
  (name) => {
    const [found] = unsuitableNames(
      picturesOf(files(`media/${name}`), [`/media/${name}`], folders),
    );
    expect(found).toMatchObject({ file: `content/media/${name}`, rule: "image/name" });
  },
);

test("letters of any script, spaces and brackets do no harm", () => {
  const names = ["鳥.svg", "a (1).svg", "ünï.svg", "a+b&c.svg"];
  const paths = names.map((name) => `media/${name}`);
  const urls = paths.map((path) => `/${path}`);
  expect(unsuitableNames(picturesOf(files(...paths), urls, folders))).toEqual([]);
});

test("a drawing is staged as sanitized, never as it is in the content folder", () => {
  const from = join(place.folder, "a.svg");
  const text = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"><!-- Jo --><g/></svg>';
  writeFileSync(from, text);
  const { facts } = pictureFacts("media/a.svg", readFileSync(from));
  const fingerprint = "drawing" in facts ? facts.drawing : undefined;
  if (!fingerprint) throw new Error("the drawing was refused");
  const asset = { url: "/media/a.svg", from, fingerprint, product: "drawing" } as const;
  const staged = () => stageAssets([{ path: "media/a.svg", asset }], place);
  expect(staged()).toEqual([{ path: "media/a.svg", hash: fingerprint }]);
  const written = readFileSync(join(place.folder, "media/a.svg"), "utf8");
  expect(written).toBe(`${text.replace("<!-- Jo -->", "")}\n`);
  // A comment is not part of what is published: nothing has changed.
  writeFileSync(from, text.replace("Jo", "Joanna"));
  expect(staged()).toEqual([{ path: "media/a.svg", hash: fingerprint }]);
  writeFileSync(from, text.replace("<g/>", "<path/>"));
  expect(staged()).toMatchObject([{ path: "media/a.svg", changed: true }]);
  writeFileSync(from, text.replace("<g/>", "<script/>"));
  expect(staged).toThrow("changed during the build");
  rmSync(from);
  expect(staged).toThrow("changed during the build");
});

test("the icons that pages name and programs ask for are in the publication's colours, and another in others", () => {
  const colours = (light: string) => ({ light, dark: "#000000" });
  const assets = iconAssets({ accent: colours("#0b4f5c"), paper: colours("#ffffff") });
  const files = assets.map((asset) => ({ path: asset.url.slice(1), asset }));
  expect(stageAssets(files, place)).toEqual(
    files.map(({ path, asset: { fingerprint } }) => ({ path, hash: fingerprint })),
  );
  const bytes = readFileSync(join(place.folder, "favicon.ico"));
  expect([...bytes.subarray(0, 4)]).toEqual([0, 0, 1, 0]);
  expect(readFileSync(join(place.folder, "favicon.svg"), "utf8")).toMatch(/^<svg .*"#0b4f5c"/);
  const others = iconAssets({ accent: colours("#0b4f5d"), paper: colours("#ffffff") });
  for (const [index, { fingerprint }] of others.entries())
    expect(fingerprint).not.toBe(assets[index]?.fingerprint);
});
