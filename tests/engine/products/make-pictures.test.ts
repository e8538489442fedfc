import { hash } from "node:crypto";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import sharp from "sharp";
import { expect, test } from "vitest";
import type { MeasuredImage } from "../../../src/content/pictures/measure-pictures.ts";
import { BuildError } from "../../../src/engine/errors/build-error.ts";
import { makePictures } from "../../../src/engine/products/make-pictures.ts";
import {
  pruneVariants,
  type VariantAsset,
  variant,
  variantFiles,
  variantFolder,
} from "../../../src/engine/products/variants.ts";
import type { MakePicture } from "../../../src/pictures/types.ts";
import { useScratch } from "../../kit/disk/scratch.ts";
import { buildIn, missing } from "./missing.ts";

const place = useScratch();
const folders = () => ({
  content: join(place.folder, "content"),
  contentShown: "content",
  cache: join(place.folder, "cache"),
});

/** A picture of 400 by 200 whose bytes are its text. */
function image(name: string, text = name): MeasuredImage {
  const path = `media/${name}.jpg`;
  mkdirSync(join(folders().content, "media"), { recursive: true });
  writeFileSync(join(folders().content, path), text);
  const raster = { stem: `/assets/pictures/${name}-0123456789`, fallback: "jpeg" as const };
  const facts = { url: `/${path}`, width: 400, height: 200, raster };
  return { path, size: text.length, modified: 1, hash: hash("sha1", text), facts };
}

function filesOf(...images: MeasuredImage[]) {
  const shown = images.flatMap(({ facts }) => ("url" in facts ? facts.url : []));
  return variantFiles({ images, shown }, folders());
}

const jobsFor = (files: readonly VariantAsset[], verify = false) =>
  missing(variant, files, buildIn(place.folder, { verify }));

const make: MakePicture = (_, { whole, widths }) =>
  Promise.all(
    widths.map((width) => {
      const height = Math.round((width * whole.height) / whole.width);
      return sharp({ create: { width, height, channels: 3, background: "#000" } })
        .png()
        .toBuffer();
    }),
  );

const made = () => readdirSync(variantFolder(folders())).toSorted();

test("what the cache has not is made, with each step told; what it has is not made again", async () => {
  const files = filesOf(image("a"), image("b"));
  const steps: [number, number][] = [];
  const first = await makePictures(jobsFor(files), make, (...step) => steps.push(step));
  expect(first.size).toBe(0);
  expect(made()).toEqual(files.map(({ from }) => basename(from)).toSorted());
  expect(steps).toEqual([
    [5, 10],
    [10, 10],
  ]);
  expect(jobsFor(files)).toEqual([]);
  // Where nothing of an earlier build is trusted, all are made again.
  expect(jobsFor(files, true)).toHaveLength(10);
  const more = filesOf(image("a"), image("c"));
  expect(jobsFor(more)).toHaveLength(5);
});

test("drawings and pages are nothing to make", () => {
  const facts = { url: "/media/x.svg", width: 4, height: 3 };
  const drawing = { ...image("x"), facts };
  expect(filesOf(drawing)).toEqual([]);
  expect(missing(variant, [undefined], buildIn(place.folder))).toEqual([]);
});

test("a picture that can't be decoded is reported, and the others are made", async () => {
  const files = filesOf(image("bad"), image("good"));
  const failing: MakePicture = (bytes, options) =>
    Buffer.from(bytes).toString() === "bad"
      ? Promise.reject(new Error("VipsJpeg: premature end\nand more"))
      : make(bytes, options);
  const broken = await makePictures(jobsFor(files), failing);
  expect([...broken]).toEqual([
    [
      hash("sha1", "bad"),
      {
        rule: "image/broken",
        problem: "The picture “/media/bad.jpg” is broken: it can't be decoded",
        hint: expect.any(String),
      },
    ],
  ]);
  expect(made().every((name) => name.startsWith("good-"))).toBe(true);
});

test("what comes out in another shape than the page has room for is broken too", async () => {
  const turned: MakePicture = (bytes, options) =>
    make(bytes, { ...options, whole: { ...options.whole, width: 200, height: 400 } });
  expect((await makePictures(jobsFor(filesOf(image("a"))), turned)).size).toBe(1);
  const missing: MakePicture = async (_, { widths }) => widths.map(() => undefined);
  expect((await makePictures(jobsFor(filesOf(image("b"))), missing)).size).toBe(1);
});

test("a file that changed since it was looked at makes nothing under the URL of its former bytes", async () => {
  const jobs = jobsFor(filesOf(image("a")));
  image("a", "other bytes");
  await expect(makePictures(jobs, make)).rejects.toThrow(BuildError);
});

test("what is wrong with the machine is not a fault of the picture", async () => {
  const full = Object.assign(new Error("no space left"), { code: "ENOSPC" });
  const jobs = jobsFor(filesOf(image("a")));
  await expect(makePictures(jobs, () => Promise.reject(full))).rejects.toThrow("no space");
});

test("the cache keeps what pictures of the content are made into, and lets go of the rest", async () => {
  const [a, b] = [image("a"), image("b")];
  await makePictures(jobsFor(filesOf(a, b)), make);
  const all = made();
  pruneVariants(variantFolder(folders()), [a, b]);
  expect(made()).toEqual(all);
  pruneVariants(variantFolder(folders()), [b]);
  expect(made()).toEqual(all.filter((name) => name.startsWith("b-")));
  pruneVariants(join(place.folder, "nowhere"), [b]);
});

test("pictures of two content folders do not take each other's place in one cache", () => {
  const { content, ...rest } = folders();
  expect(variantFolder({ content, ...rest })).not.toBe(
    variantFolder({ content: `${content}2`, ...rest }),
  );
});
